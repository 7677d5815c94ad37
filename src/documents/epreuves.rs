//! What holds of every template: its inputs are declared and used, its words are read by a person, no name becomes code.

// The tests cut templates at their own braces, read the folder of templates and hear ACCEPT.
#![allow(clippy::string_slice, clippy::disallowed_methods)]

mod amiables;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::modeles::INTEGRES;
use super::*;
use crate::decision::juger;
use crate::law::exemples::{contrat, dossier, echange, euros, facture, jour, paiement, partie};
use crate::model::*;

fn adresse(voie: &str, code_postal: &str, commune: &str) -> Adresse {
    Adresse {
        destinataire: None,
        complement: None,
        voie: Some(voie.into()),
        code_postal: Some(code_postal.into()),
        commune: Some(commune.into()),
        // The commune of Villefranche-sur-Saône, which the postal code alone does not tell from its neighbours.
        insee: (code_postal == "69400").then(|| "69264".into()),
        pays: None,
        lieux: Lieux::new(Lieu::debut("dossier.yaml")),
    }
}

fn piece(id: &str, numero: u32, nature: &'static str, date: &str) -> PieceCitee {
    PieceCitee {
        id: id.into(),
        numero,
        intitule: format!("Pièce « {id} » : copie"),
        nature: Some(nature),
        date: Some(jour(date)),
        pages: 2,
        fichier: format!("pieces/Piece_{numero:02}_{id}.pdf"),
    }
}

fn pieces() -> Vec<PieceCitee> {
    vec![
        piece("devis", 1, "devis", "2025-02-10"),
        piece("bl", 2, "bon-de-livraison", "2025-03-28"),
        piece("fa", 3, "facture", "2025-03-31"),
        piece("relance", 4, "courriel", "2025-05-09"),
        piece("med", 5, "mise-en-demeure", "2025-09-15"),
    ]
}

fn societe(denomination: &str, siren: &str) -> Partie {
    let mut p = partie(Qualite::Professionnel);
    p.nom = None;
    p.denomination = Some(denomination.into());
    p.forme_juridique = Some("SARL".into());
    p.capital = Some(euros("15000"));
    p.siren = Some(siren.into());
    p.rcs = Some("Lyon".into());
    p.representant = Some(Representant { nom: Some("Hélène d’Or & Cie".into()), qualite: Some("gérante".into()) });
    p.adresse = Some(adresse("14 rue des Tanneurs", "69003", "Lyon"));
    p.courriel = Some("compta@delorme.example".into());
    p.telephone = Some("04 00 00 00 00".into());
    p.iban = Some("FR7630006000011234567890189".into());
    p
}

/// Two traders, a lawyer, three invoices, a payment, a credit note, a solidary co-debtor, names that look like code.
fn entre_commercants() -> Dossier {
    let mut d = dossier();
    d.reference = "2026-0042 #1".into();
    d.objet = Some("Menuiseries : solde impayé".into());
    d.creancier = societe("Menuiserie #1 & \"Fils\" {{ 7*7 }}", "123456782");
    d.debiteur = societe("Société $x$ @y *z* _t_ <u> \\", "999999014");
    d.debiteur.adresse = Some(adresse("3 place du Marché", "69400", "Villefranche-sur-Saône"));
    d.debiteur.profil = Some(Profil::MauvaisPayeur);
    let mut garant = partie(Qualite::Professionnel);
    garant.civilite = Some("M.".into());
    garant.nom = Some("L’Ébahi".into());
    garant.prenoms = Some("Ugo".into());
    garant.role = Some(RoleCodebiteur::Solidaire);
    garant.adresse = Some(adresse("1 rue Basse", "69400", "Arnas"));
    d.codebiteurs = vec![garant];
    let mut avocat = partie(Qualite::Professionnel);
    avocat.civilite = Some("Maître".into());
    avocat.nom = Some("Ferrand".into());
    avocat.prenoms = Some("Camille".into());
    avocat.adresse = Some(adresse("9 rue de la Part-Dieu", "69003", "Lyon"));
    avocat.courriel = Some("c.ferrand@avocat.example".into());
    d.mandataire = Some(Mandataire {
        role: Some(RoleMandataire::Avocat),
        partie: avocat,
        barreau: Some("Lyon".into()),
        toque: Some("9999".into()),
        office: None,
        pouvoir_le: None,
        convention_le: None,
    });
    d.prestation = Some(
        "La société a commandé six fenêtres : posées le 28 mars 2025.\n\nElle n'a pas payé ; #panic() ni \"; #read(\"/etc/passwd\")."
            .into(),
    );
    d.contrats = vec![contrat("C", |c| {
        c.nature = Some(NatureContrat::Devis);
        c.intitule = Some("Devis n° 2025-031".into());
        c.date = Some(jour("2025-02-03"));
        c.signe_par = vec![Signature { partie: Some(PartieSignataire::Debiteur), le: Some(jour("2025-02-10")), mode: None }];
        c.clauses.clause_penale = Some(ClausePenale::Montant(euros("150")));
        c.clauses.decheance_du_terme = Some(true);
        c.piece = Some("devis".into());
    })];
    d.factures = [("F-2025-114", "6000"), ("F-2025-115 {{ x }}", "1234.50"), ("F-2025-116", "99.99")]
        .into_iter()
        .map(|(numero, montant)| {
            let mut f = facture(numero);
            f.objet = Some("Fenêtres n° 1 à 6".into());
            f.contrat = Some("C".into());
            f.emise_le = Some(jour("2025-03-31"));
            f.executee_le = Some(Executee { du: jour("2025-03-28"), au: jour("2025-03-28") });
            f.echeance = Some(jour("2025-04-30"));
            f.montant_ttc = Some(euros(montant));
            f.pieces = vec!["fa".into(), "bl".into()];
            f
        })
        .collect();
    let mut avoir = paiement("2025-05-15", "34.50");
    avoir.nature = NaturePaiement::Avoir;
    avoir.facture = Some("F-2025-115 {{ x }}".into());
    d.paiements = vec![paiement("2025-06-20", "1000"), avoir];
    let mut relance = echange("2025-05-09", Sens::Sortant, Canal::Courriel, ObjetEchange::Relance);
    relance.piece = Some("relance".into());
    let mut notice = echange("2025-09-15", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure);
    notice.avis_de_reception =
        Some(AvisDeReception { presente_le: Some(jour("2025-09-16")), distribue_le: Some(jour("2025-09-17")), retour: None });
    notice.piece = Some("med".into());
    let appel = echange("2025-05-21", Sens::Sortant, Canal::Telephone, ObjetEchange::Relance);
    d.echanges = vec![relance, appel, notice];
    d.demande.interets = Some(ChoixInterets::Penalites);
    d.demande.indemnite_forfaitaire = Some(true);
    d.demande.clause_penale = Some(true);
    d.demande.capitalisation = Some(true);
    d.demande.renvoi_en_cas_d_opposition = Some(true);
    d.demande.article_700 = Some(euros("500"));
    d.procedure = Some(Procedure::InjonctionDePayer);
    d
}

/// A sole trader in person against a consumer, without a notice yet.
fn contre_un_consommateur() -> Dossier {
    let mut d = dossier();
    d.reference = "2026-0107".into();
    d.objet = Some("Restauration d'un piano".into());
    let mut c = partie(Qualite::Professionnel);
    c.commercant = Some(false);
    c.artisan = Some(true);
    c.civilite = Some("Monsieur".into());
    c.nom = Some("Vasseur".into());
    c.prenoms = Some("Étienne Marc".into());
    c.naissance = Some(Naissance { date: Some(jour("1978-05-01")), lieu: Some("Mâcon".into()) });
    c.nationalite = Some("française".into());
    c.profession = Some("facteur de pianos".into());
    c.siren = Some("999999022".into());
    c.adresse = Some(adresse("8 rue Burdeau", "69001", "Lyon"));
    d.creancier = c;
    let mut b = partie(Qualite::Consommateur);
    b.civilite = Some("Madame".into());
    b.nom = Some("Durand".into());
    b.prenoms = Some("Claire".into());
    b.adresse = Some(adresse("27 rue de Cuire", "69004", "Lyon"));
    b.profil = Some(Profil::Oubli);
    d.debiteur = b;
    d.juridiction = Some(JuridictionChoisie {
        type_: Some(TypeJuridiction::TribunalJudiciaire),
        nom: Some("tribunal judiciaire de Lyon".into()),
        motif: Some("domicile".into()),
        adresse: Some("67 rue Servient, 69003 Lyon".into()),
        lieux: Lieux::new(Lieu::debut("dossier.yaml")),
    });
    d.factures[0].numero = "FV-2025-064".into();
    d.factures[0].objet = Some("Restauration".into());
    d.factures[0].emise_le = Some(jour("2025-09-29"));
    d.factures[0].echeance = Some(jour("2025-10-29"));
    d.factures[0].montant_ttc = Some(euros("3450.00"));
    d.procedure = Some(Procedure::InjonctionDePayer);
    d
}

/// The same claim in the hands of a collector, partly paid after a notice.
fn par_un_recouvreur() -> Dossier {
    let mut d = contre_un_consommateur();
    d.debiteur.profil = Some(Profil::Mecontent);
    d.mandataire = Some(Mandataire {
        role: Some(RoleMandataire::SocieteDeRecouvrement),
        partie: societe("Recouvrement du Rhône", "999999030"),
        barreau: None,
        toque: None,
        office: None,
        pouvoir_le: Some(jour("2026-01-05")),
        convention_le: Some(jour("2026-01-02")),
    });
    let mut notice = echange("2026-03-09", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure);
    notice.avis_de_reception =
        Some(AvisDeReception { presente_le: Some(jour("2026-03-11")), distribue_le: None, retour: Some(RetourAvis::NonReclame) });
    d.echanges = vec![notice];
    d.paiements = vec![paiement("2026-05-04", "450")];
    let mut requete = crate::model::exemples::acte("2026-06-01", NatureActe::RequeteInjonction);
    requete.frais = Some(euros("33.47"));
    d.actes = vec![requete];
    d
}

/// Every document in its examples: folder, template, inputs as JSON, source.
fn tous() -> Vec<(&'static str, &'static str, Value, String)> {
    let modeles = Modeles::default();
    let droit = Droit::integre();
    let pieces = pieces();
    let au = jour("2026-11-22");
    let mut sortie = Vec::new();
    let mut ajouter =
        |dossier: &'static str, gabarit: &'static str, entrees: Value, source: String| sortie.push((dossier, gabarit, entrees, source));
    fn json(entrees: &impl Serialize) -> Value {
        serde_json::to_value(entrees).expect("serializable")
    }
    for (rang, cas) in [entre_commercants(), contre_un_consommateur(), par_un_recouvreur()].iter().enumerate() {
        let jugement = juger(cas, au, Some(Objectif::Procedure(Procedure::InjonctionDePayer)), droit);
        let pieces: &[PieceCitee] = if rang == 1 { &[] } else { &pieces };
        let affaire = Affaire { dossier: cas, jugement: &jugement, droit, pieces, brouillon: rang == 2 };
        let mot = |ecrit: Result<Ecrit, ErreurModele>| ecrit.map(|ecrit| ecrit.source).unwrap_or_else(|faute| panic!("{faute}"));
        let lettre = |genre| mot(super::lettre(genre, &affaire, &modeles));
        ajouter("relance-1", "relance-1/corps.typ.j2", json(&relance::premiere(&affaire).expect("entrées")), lettre(GenreLettre::Relance1));
        ajouter("relance-2", "relance-2/corps.typ.j2", json(&relance::deuxieme(&affaire).expect("entrées")), lettre(GenreLettre::Relance2));
        ajouter(
            "relance-3",
            "relance-3/corps.typ.j2",
            json(&relance::troisieme(&affaire).expect("entrées")),
            lettre(GenreLettre::Relance3),
        );
        ajouter(
            "mise-en-demeure",
            "mise-en-demeure/corps.typ.j2",
            json(&mise_en_demeure::entrees(&affaire).expect("entrées")),
            lettre(GenreLettre::MiseEnDemeure),
        );
        let requete = (json(&requete::entrees(&affaire)), mot(super::acte(Procedure::InjonctionDePayer, &affaire, &modeles)));
        ajouter("requete-injonction-de-payer", "requete-injonction-de-payer/corps.typ.j2", requete.0, requete.1);
        ajouter("decompte", "decompte/corps.typ.j2", json(&decompte::entrees(&affaire)), mot(super::decompte(&affaire, &modeles)));
        ajouter("bordereau", "bordereau/corps.typ.j2", json(&bordereau::entrees(&affaire)), mot(super::bordereau(&affaire, &modeles)));
        let note = super::lisez_moi(Procedure::InjonctionDePayer, &affaire, &modeles).unwrap_or_else(|faute| panic!("{faute}"));
        ajouter("lisez-moi", "lisez-moi/corps.txt.j2", json(&lisez_moi::entrees(&affaire).expect("entrées")), note);
        let mut constats = jugement.constats.clone();
        constats.push(
            Constat::erreur("PIE-99", crate::diag::Texte::new("la pièce « #x » manque", "missing"))
                .a(Lieu::debut("pieces.yaml"))
                .selon("Code de commerce, article L441-10")
                .remede(crate::diag::Texte::new("la joindre", "add it")),
        );
        if let Some(dernier) = constats.first_mut() {
            dernier.ecarte =
                Some(crate::diag::Ecarte { par: Some("AB".into()), motif: "vu : rien".into(), jusqu_au: Some(jour("2027-01-01")) });
        }
        ajouter(
            "couverture",
            "couverture/corps.typ.j2",
            json(&couverture::entrees(&affaire, &constats)),
            mot(super::couverture(&affaire, &constats, &modeles)),
        );
    }
    // A collector between traders: its first letter already tells every element of the debt.
    let mut cas = entre_commercants();
    cas.mandataire = par_un_recouvreur().mandataire;
    let jugement = juger(&cas, au, Some(Objectif::Procedure(Procedure::InjonctionDePayer)), droit);
    let affaire = Affaire { dossier: &cas, jugement: &jugement, droit, pieces: &[], brouillon: false };
    let source = super::lettre(GenreLettre::Relance1, &affaire, &modeles).unwrap_or_else(|faute| panic!("{faute}")).source;
    ajouter("relance-1", "relance-1/corps.typ.j2", json(&relance::premiere(&affaire).expect("entrées")), source);
    let message = Courriel {
        de: "\"#panic()\" <a@b.example>".into(),
        a: "c@d.example".into(),
        cc: "e@f.example".into(),
        date: "9 mai 2025, 10 h 40".into(),
        objet: "Rappel : facture n° 1".into(),
        corps: "Bonjour,\n\n= pas un titre\n- pas une liste {{ 7*7 }}\n\\ $x$ #read(\"/etc/passwd\")\n".into(),
        jointes: vec!["facture #1.pdf".into()],
    };
    let source = super::courriel(&message, &modeles).unwrap_or_else(|faute| panic!("{faute}")).source;
    ajouter("courriel", "courriel/corps.typ.j2", json(&courriel::entrees(&message)), source);
    sortie.extend(amiables::exemples());
    sortie
}

// --- the three sets -------------------------------------------------------------------------------------------------

/// The leaves of the inputs: `expediteur.nom`, `factures[].numero`; a list of texts is a leaf.
fn feuilles(valeur: &Value, chemin: &str, sortie: &mut BTreeSet<String>) {
    match valeur {
        Value::Object(champs) => {
            for (cle, valeur) in champs {
                feuilles(valeur, &if chemin.is_empty() { cle.clone() } else { format!("{chemin}.{cle}") }, sortie);
            }
        }
        Value::Array(elements) if elements.iter().any(Value::is_object) => {
            elements.iter().for_each(|e| feuilles(e, &format!("{chemin}[]"), sortie))
        }
        _ => {
            sortie.insert(chemin.to_owned());
        }
    }
}

/// An input that is empty in one example and filled in another is known by its parts.
fn sans_parents(feuilles: &BTreeSet<String>) -> BTreeSet<String> {
    feuilles
        .iter()
        .filter(|f| !feuilles.iter().any(|autre| autre.starts_with(&format!("{f}.")) || autre.starts_with(&format!("{f}[]"))))
        .cloned()
        .collect()
}

fn integre(chemin: &str) -> &'static str {
    INTEGRES.iter().find(|(nom, _)| *nom == chemin).unwrap_or_else(|| panic!("{chemin}")).1
}

/// The names that a template uses, through its includes, loop variables replaced by what they run over.
fn employes(gabarit: &str, boucles: &mut Vec<(String, String)>, sortie: &mut BTreeSet<String>) {
    let mut reste = integre(gabarit);
    while let Some(debut) = reste.find('{') {
        let suite = &reste[debut..];
        let fin = match suite.get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            _ => {
                reste = &suite[1..];
                continue;
            }
        };
        let longueur = suite.find(fin).unwrap_or_else(|| panic!("balise ouverte dans {gabarit}"));
        let balise = suite[2..longueur].trim().to_owned();
        reste = &suite[longueur + 2..];
        let mots: Vec<&str> = balise.split_whitespace().collect();
        match mots.as_slice() {
            ["include", nom] => employes(nom.trim_matches('"'), boucles, sortie),
            ["endfor"] => drop(boucles.pop()),
            ["for", variable, "in", liste] => {
                let liste = resoudre(liste, boucles);
                sortie.insert(liste.clone());
                boucles.push(((*variable).to_owned(), format!("{liste}[]")));
            }
            mots => noms(&mots.join(" "), boucles, sortie),
        }
    }
}

fn noms(expression: &str, boucles: &[(String, String)], sortie: &mut BTreeSet<String>) {
    const CLES: [&str; 10] = ["if", "elif", "else", "endif", "and", "or", "not", "in", "true", "false"];
    let mut apres_barre = false;
    for (rang, morceau) in expression.split('"').enumerate() {
        if rang % 2 == 1 {
            continue;
        }
        for mot in morceau
            .replace('|', " | ")
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '|')))
            .filter(|mot| !mot.is_empty())
        {
            if mot == "|" {
                apres_barre = true;
            } else if std::mem::take(&mut apres_barre)
                || CLES.contains(&mot)
                || mot.starts_with("loop.")
                || mot.starts_with(|c: char| c.is_ascii_digit())
            {
                continue;
            } else {
                sortie.insert(resoudre(mot, boucles));
            }
        }
    }
}

fn resoudre(nom: &str, boucles: &[(String, String)]) -> String {
    let (tete, suite) = nom.split_once('.').map_or((nom, None), |(tete, suite)| (tete, Some(suite)));
    let racine = boucles.iter().rev().find(|(variable, _)| variable == tete).map_or(tete, |(_, liste)| liste);
    suite.map_or_else(|| racine.to_owned(), |suite| format!("{racine}.{suite}"))
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entree {
    #[serde(rename = "type")]
    genre: String,
    dit: String,
    exemple: Option<serde_json::Value>,
}

/// What `entrees.yaml` declares, with the shared files it names under `_phrases`.
fn declares(dossier: &str) -> BTreeMap<String, Entree> {
    let texte = integre(&format!("{dossier}/entrees.yaml"));
    let mut sortie: BTreeMap<String, Entree> = BTreeMap::new();
    let mut lire = |texte: &str| {
        let entrees: BTreeMap<String, Entree> = serde_yaml::from_str(texte).unwrap_or_else(|faute| panic!("{dossier} : {faute}"));
        for (nom, entree) in entrees {
            assert!(sortie.insert(nom.clone(), entree).is_none(), "{dossier} : {nom} est déclaré deux fois");
        }
    };
    for ligne in texte.lines() {
        if let Some(commun) = ligne.strip_prefix("# avec ") {
            lire(integre(&format!("_phrases/{}", commun.trim())));
        }
    }
    lire(texte);
    sortie
}

#[test]
fn used_declared_and_given_are_the_same_names() {
    let mut par_modele: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for (dossier, gabarit, entrees, _) in tous() {
        feuilles(&entrees, "", par_modele.entry((dossier, gabarit)).or_default());
    }
    let mut fautes = Vec::new();
    for ((dossier, gabarit), donnees) in par_modele {
        let donnees = sans_parents(&donnees);
        let mut usages = BTreeSet::new();
        employes(gabarit, &mut Vec::new(), &mut usages);
        let est_parent =
            |nom: &str| donnees.iter().any(|autre| autre.starts_with(&format!("{nom}.")) || autre.starts_with(&format!("{nom}[]")));
        // A loop over texts uses its list.
        let usages: BTreeSet<String> =
            usages.into_iter().filter(|nom| !est_parent(nom)).map(|nom| nom.strip_suffix("[]").map(str::to_owned).unwrap_or(nom)).collect();
        let declares = declares(dossier);
        let declarees: BTreeSet<String> = declares.keys().cloned().collect();
        for (nom, entree) in &declares {
            let genre = ["texte", "texte ou rien", "textes", "oui ou non", "nombre", "jour"].contains(&entree.genre.as_str());
            if !genre || entree.dit.trim().is_empty() || entree.exemple.is_none() {
                fautes.push(format!("{dossier} : {nom} est mal déclaré"));
            }
        }
        for (quoi, ensemble) in
            [("donné et non employé", donnees.difference(&usages)), ("employé et non donné", usages.difference(&donnees))]
        {
            fautes.extend(ensemble.map(|nom| format!("{dossier} : {nom} {quoi}")));
        }
        for (quoi, ensemble) in
            [("donné et non déclaré", donnees.difference(&declarees)), ("déclaré et non donné", declarees.difference(&donnees))]
        {
            fautes.extend(ensemble.map(|nom| format!("{dossier} : {nom} {quoi}")));
        }
    }
    assert!(fautes.is_empty(), "\n{}", fautes.join("\n"));
}

// --- the words ------------------------------------------------------------------------------------------------------

/// The words of a source: text and strings, without the code around them.
fn mots(source: &str) -> String {
    let mut lecteur = Lecteur { reste: source.chars().collect::<Vec<_>>(), rang: 0, sortie: String::new() };
    lecteur.texte(false);
    let lignes: Vec<&str> = lecteur.sortie.lines().map(|l| l.trim_matches([' ', '·'])).collect();
    let mut sortie = String::new();
    for ligne in lignes {
        if !(ligne.is_empty() && sortie.ends_with("\n\n")) {
            sortie.push_str(ligne);
            sortie.push('\n');
        }
    }
    sortie.trim().to_owned() + "\n"
}

struct Lecteur {
    reste: Vec<char>,
    rang: usize,
    sortie: String,
}

impl Lecteur {
    fn voir(&self) -> Option<char> {
        self.reste.get(self.rang).copied()
    }

    fn texte(&mut self, crochet: bool) {
        while let Some(c) = self.voir() {
            self.rang += 1;
            match c {
                ']' if crochet => return,
                '#' => self.code(),
                '\\' => match self.voir() {
                    Some(c) if !c.is_whitespace() => {
                        self.sortie.push(c);
                        self.rang += 1;
                    }
                    _ => self.sortie.push('\n'),
                },
                '*' => {}
                c => self.sortie.push(c),
            }
        }
    }

    fn chaine(&mut self) {
        self.rang += 1;
        while let Some(c) = self.voir() {
            self.rang += 1;
            match c {
                '"' => return,
                '\\' => {
                    let suivant = self.voir();
                    self.rang += 1;
                    self.sortie.push(match suivant {
                        Some('n') => '\n',
                        Some(c) => c,
                        None => return,
                    });
                }
                c => self.sortie.push(c),
            }
        }
    }

    /// After `#`: a string, or a call with its arguments.
    fn code(&mut self) {
        if self.voir() == Some('"') {
            self.chaine();
            if self.voir() == Some(';') {
                self.rang += 1;
            }
            return;
        }
        let debut = self.rang;
        while self.voir().is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')) {
            self.rang += 1;
        }
        let nom: String = self.reste[debut..self.rang].iter().collect();
        if matches!(nom.as_str(), "import" | "show" | "set") {
            if nom == "import" {
                while self.voir().is_some_and(|c| c != '\n') {
                    self.rang += 1;
                }
                return;
            }
            while self.voir().is_some_and(|c| !matches!(c, '(' | '\n')) {
                self.rang += 1;
            }
        }
        loop {
            match self.voir() {
                Some('(' | '{') => {
                    self.rang += 1;
                    self.arguments();
                }
                Some('[') => {
                    self.rang += 1;
                    self.texte(true);
                }
                _ => return,
            }
        }
    }

    /// Inside parentheses: strings and contents are words, the rest is code; a comma is a change of cell.
    fn arguments(&mut self) {
        let mut profondeur = 1;
        while let Some(c) = self.voir() {
            match c {
                '"' => {
                    self.chaine();
                    continue;
                }
                '[' => {
                    self.rang += 1;
                    self.texte(true);
                    continue;
                }
                '(' | '{' => profondeur += 1,
                ')' | '}' => {
                    profondeur -= 1;
                    if profondeur == 0 {
                        self.rang += 1;
                        return;
                    }
                }
                ',' => self.sortie.push_str(" · "),
                '\n' => self.sortie.push('\n'),
                _ => {}
            }
            self.rang += 1;
        }
    }
}

#[test]
fn words_of_every_document() {
    let racine = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let accepte = std::env::var_os("ACCEPT").is_some();
    let mut apercus: BTreeMap<&str, String> = BTreeMap::new();
    for (dossier, gabarit, _, source) in tous() {
        let texte = if gabarit.contains(".typ.") { mots(&source) } else { source };
        let apercu = apercus.entry(dossier).or_default();
        if !apercu.is_empty() {
            apercu.push_str("\n════════════════════════════════════════\n\n");
        }
        apercu.push_str(&texte);
    }
    let mut fautes = Vec::new();
    for (dossier, apercu) in &apercus {
        let chemin = racine.join(dossier).join("apercu.txt");
        if accepte {
            std::fs::write(&chemin, apercu).unwrap_or_else(|faute| panic!("{faute}"));
        } else if std::fs::read_to_string(&chemin).ok().as_ref() != Some(apercu) {
            fautes.push(format!("{dossier}/apercu.txt"));
        }
    }
    let presents = walkdir::WalkDir::new(&racine).into_iter().filter_map(Result::ok).filter(|e| e.file_name() == "apercu.txt");
    for present in presents {
        let dossier = present.path().parent().and_then(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if !apercus.contains_key(dossier.as_str()) {
            fautes.push(format!("{dossier}/apercu.txt est orphelin"));
        }
    }
    assert!(fautes.is_empty(), "relire, puis ACCEPT=1 : {fautes:?}");
}

#[test]
fn a_hostile_name_is_the_same_name_on_the_page() {
    for (_, _, _, source) in tous() {
        // Outside a string, none of the names of the examples exists.
        let mut dehors = String::new();
        let mut dans = false;
        let mut echappe = false;
        for c in source.chars() {
            match c {
                '"' if !echappe => dans = !dans,
                _ if !dans => dehors.push(c),
                _ => {}
            }
            echappe = c == '\\' && !echappe && dans;
        }
        if source.starts_with("#import") {
            for interdit in ["panic", "read(", "7*7", "{{", "49", "$"] {
                assert!(!dehors.contains(interdit), "{interdit} est sorti de sa chaîne : {dehors}");
            }
        }
    }
}

#[test]
fn what_the_law_forbids_is_not_written() {
    for (dossier, _, _, source) in tous() {
        let texte = source.to_lowercase();
        for interdit in
            ["prescription", "huissier", "frais de relance", "frais de dossier", "avis juridique", "tribunal compétent vous condamnera"]
        {
            // The call sheet says what may not be asked.
            let permis = matches!(dossier, "lisez-moi" | "couverture") || dossier == "fiche-appel" && interdit.starts_with("frais");
            assert!(permis || !texte.contains(interdit), "{dossier} : {interdit}");
        }
    }
    // Against a consumer: neither the flat indemnity nor the penalties of professionals.
    let jugement = juger(&contre_un_consommateur(), jour("2026-11-22"), None, Droit::integre());
    let cas = contre_un_consommateur();
    let affaire = Affaire { dossier: &cas, jugement: &jugement, droit: Droit::integre(), pieces: &[], brouillon: false };
    for genre in [GenreLettre::Relance1, GenreLettre::Relance2, GenreLettre::Relance3, GenreLettre::MiseEnDemeure] {
        let source = super::lettre(genre, &affaire, &Modeles::default()).unwrap_or_else(|faute| panic!("{faute}")).source;
        assert!(!source.contains("forfaitaire") && !source.contains("L441-10"), "{}", genre.cle());
    }
}
