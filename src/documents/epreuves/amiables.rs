//! The amicable documents in their examples: one invoice or several, one debtor or two, a woman, a company, an agent of each kind.

use super::*;

/// A document in an example: folder, template, inputs as JSON, source.
pub type Exemple = (&'static str, &'static str, Value, String);

fn contestation(le: &str, moyen: Option<MoyenContestation>, resume: Option<&str>, reponse: &str) -> Echange {
    let mut e = echange(le, Sens::Entrant, Canal::Courriel, ObjetEchange::Contestation);
    e.moyen = moyen;
    e.resume = resume.map(Into::into);
    e.reponse = Some(reponse.into());
    e
}

fn exhibit(id: &str, nature: NaturePiece, intitule: Option<&str>) -> Piece {
    Piece {
        id: id.into(),
        fichier: Some(format!("pieces/{id}.pdf")),
        nature: Some(nature),
        intitule: intitule.map(Into::into),
        date: None,
        pages: None,
        communiquer: true,
        numero: None,
        presente: true,
        lieux: Lieux::new(Lieu::debut("pieces.yaml")),
    }
}

fn plan(nombre: u32, premiere: &str, suspendus: bool) -> Echelonnement {
    Echelonnement {
        nombre: Some(nombre),
        premiere_le: Some(jour(premiere)),
        periodicite: Some(Periodicite::Mensuelle),
        interets_suspendus: Some(suspendus),
        lieux: Lieux::new(Lieu::debut("dossier.yaml")),
    }
}

fn concessions() -> Concessions {
    Concessions {
        differend: Some("La société soutient que deux fenêtres sur six ferment mal ; le créancier le conteste. #panic()".into()),
        montant: Some(euros("5000")),
        payable_le: Some(jour("2026-12-31")),
        concession_creancier: Some("Il règle à ses frais les deux fenêtres avant le 15 décembre 2026.".into()),
        concession_debiteur: Some("Il renonce à toute réclamation sur les travaux facturés.".into()),
        lieux: Lieux::new(Lieu::debut("dossier.yaml")),
    }
}

/// Disputed on every ground, between companies, with a solidary debtor.
fn disputee() -> Dossier {
    let mut d = entre_commercants();
    d.mandataire = None;
    d.demande.echeancier = Some(plan(7, "2026-12-31", false));
    d.demande.transaction = Some(concessions());
    d.pieces = vec![
        exhibit("devis", NaturePiece::Devis, Some("Devis n° 2025-031 accepté")),
        exhibit("bl", NaturePiece::BonDeLivraison, None),
        exhibit("fa", NaturePiece::Facture, None),
    ];
    d.contrats[0].montant_ttc = Some(euros("7334.49"));
    use MoyenContestation as M;
    d.echanges.extend([
        contestation(
            "2026-10-01",
            Some(M::Inexecution),
            Some("Deux fenêtres {{ 7*7 }} fermeraient mal."),
            "Le procès-verbal est sans réserve.",
        ),
        contestation("2026-10-01", Some(M::TravauxNonCommandes), None, "Le devis signé comprend les six fenêtres."),
        contestation("2026-10-02", Some(M::Montant), None, "Le prix facturé est celui du devis."),
        contestation("2026-10-02", Some(M::Paiement), None, "Le virement du 20 juin 2025 est déjà déduit."),
        contestation("2026-10-03", Some(M::Compensation), None, "Aucune dette réciproque n'est établie."),
        contestation("2026-10-03", Some(M::Prescription), None, "Le délai n'est pas écoulé."),
        contestation("2026-10-04", None, None, "Aucune raison n'est donnée.\n\nMerci de la préciser."),
    ]);
    let mut promesse = echange("2026-09-01", Sens::Entrant, Canal::Telephone, ObjetEchange::PromesseDePaiement);
    promesse.montant = Some(euros("500"));
    promesse.interlocuteur = Some("Ugo L’Ébahi #1".into());
    promesse.resume = Some("paiera le 15 : « promis »".into());
    promesse.prochaine_action = Some("rappeler le 20".into());
    d.echanges.push(promesse);
    d
}

/// A small claim against a consumer, in the hands of a commissaire de justice.
fn petite() -> Dossier {
    let mut d = contre_un_consommateur();
    let mut commissaire = partie(Qualite::Professionnel);
    commissaire.civilite = Some("Maître".into());
    commissaire.nom = Some("Roy".into());
    commissaire.prenoms = Some("Anne".into());
    commissaire.adresse = Some(adresse("2 place Bellecour", "69002", "Lyon"));
    d.mandataire = Some(Mandataire {
        role: Some(RoleMandataire::CommissaireDeJustice),
        partie: commissaire,
        barreau: None,
        toque: None,
        office: Some("SELARL Roy et Associés".into()),
        pouvoir_le: None,
        convention_le: None,
    });
    d.creancier.courriel = Some("atelier@vasseur.example".into());
    d.creancier.iban = Some("FR7630006000011234567890189".into());
    d.debiteur.telephone = Some("04 00 00 00 01".into());
    d.debiteur.courriel = Some("c.durand@durand.example".into());
    d.demande.echeancier = Some(plan(2, "2026-12-05", true));
    d.echanges = vec![contestation("2026-11-02", Some(MoyenContestation::Paiement), None, "Rien n'a été reçu.")];
    d.echanges.push(echange("2026-01-12", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    d
}

/// The same claims before their due date.
fn a_echoir(mut d: Dossier) -> Dossier {
    for (rang, facture) in (0u32..).zip(&mut d.factures) {
        facture.echeance = Some(jour(if rang == 1 { "2026-12-15" } else { "2026-11-30" }));
        facture.emise_le = Some(jour("2026-10-31"));
    }
    d.paiements = Vec::new();
    d
}

/// A salaried person who acts for a company.
fn salariee() -> Mandataire {
    let mut p = partie(Qualite::Professionnel);
    p.civilite = Some("Madame".into());
    p.nom = Some("Lenoir".into());
    p.prenoms = Some("Zoé".into());
    p.profession = Some("responsable du recouvrement".into());
    Mandataire {
        role: Some(RoleMandataire::Salarie),
        partie: p,
        barreau: None,
        toque: None,
        office: None,
        pouvoir_le: None,
        convention_le: None,
    }
}

fn json(entrees: &impl Serialize) -> Value {
    serde_json::to_value(entrees).expect("serializable")
}

/// Every example.
pub fn exemples() -> Vec<Exemple> {
    let droit = Droit::integre();
    let modeles = Modeles::default();
    let mut sortie = Vec::new();
    let mut ecrire = |cas: &Dossier, genre: GenreLettre, brouillon: bool| {
        let jugement = juger(cas, jour("2026-11-22"), Some(Objectif::Lettre(genre)), droit);
        let affaire = Affaire { dossier: cas, jugement: &jugement, droit, pieces: &[], brouillon };
        let source = super::super::lettre(genre, &affaire, &modeles).unwrap_or_else(|faute| panic!("{faute}")).source;
        let (dossier, gabarit, entrees) = match genre {
            GenreLettre::RappelAvantEcheance => {
                ("rappel-avant-echeance", "rappel-avant-echeance/corps.typ.j2", json(&rappel::entrees(&affaire).expect("entrées")))
            }
            GenreLettre::Echeancier => ("echeancier", "echeancier/corps.typ.j2", json(&echeancier::entrees(&affaire).expect("entrées"))),
            GenreLettre::ReponseContestation => {
                ("reponse-contestation", "reponse-contestation/corps.typ.j2", json(&reponse::entrees(&affaire).expect("entrées")))
            }
            GenreLettre::Sommation => ("sommation", "sommation/corps.typ.j2", json(&sommation::entrees(&affaire).expect("entrées"))),
            GenreLettre::InstructionPetitesCreances => (
                "instruction-petites-creances",
                "instruction-petites-creances/corps.typ.j2",
                json(&instruction::entrees(&affaire).expect("entrées")),
            ),
            GenreLettre::Transaction => {
                ("transaction", "transaction/corps.typ.j2", json(&transaction::entrees(&affaire).expect("entrées")))
            }
            GenreLettre::Pouvoir => ("pouvoir", "pouvoir/corps.typ.j2", json(&pouvoir::entrees(&affaire))),
            _ => ("fiche-appel", "fiche-appel/corps.typ.j2", json(&fiche_appel::entrees(&affaire))),
        };
        sortie.push((dossier, gabarit, entrees, source));
    };
    let (disputee, petite, recouvree) = (disputee(), petite(), par_un_recouvreur());
    ecrire(&a_echoir(entre_commercants()), GenreLettre::RappelAvantEcheance, false);
    ecrire(&a_echoir(petite.clone()), GenreLettre::RappelAvantEcheance, false);
    ecrire(&a_echoir(recouvree.clone()), GenreLettre::RappelAvantEcheance, true);
    for cas in [&disputee, &petite] {
        ecrire(cas, GenreLettre::Echeancier, false);
        ecrire(cas, GenreLettre::ReponseContestation, false);
        ecrire(cas, GenreLettre::Sommation, false);
    }
    ecrire(&par_le_creancier(&recouvree), GenreLettre::Sommation, false);
    let mut par_avocat = disputee.clone();
    par_avocat.mandataire = entre_commercants().mandataire;
    par_avocat.echanges.retain(|echange| echange.moyen == Some(MoyenContestation::Inexecution));
    ecrire(&par_avocat, GenreLettre::ReponseContestation, false);
    ecrire(&recouvree, GenreLettre::ReponseContestation, true);
    ecrire(&recouvree, GenreLettre::Echeancier, true);
    ecrire(&petite, GenreLettre::InstructionPetitesCreances, false);
    ecrire(&recouvree, GenreLettre::InstructionPetitesCreances, true);
    ecrire(&disputee, GenreLettre::InstructionPetitesCreances, true);
    ecrire(&disputee, GenreLettre::Transaction, false);
    let mut sans_remise = petite.clone();
    sans_remise.demande.transaction = Some(Concessions { montant: Some(euros("9000")), concession_creancier: None, ..concessions() });
    ecrire(&sans_remise, GenreLettre::Transaction, false);
    ecrire(&recouvree, GenreLettre::Transaction, true);
    let mut par_salariee = disputee.clone();
    par_salariee.mandataire = Some(salariee());
    ecrire(&par_salariee, GenreLettre::Pouvoir, false);
    ecrire(&recouvree, GenreLettre::Pouvoir, false);
    let mut au_fond = petite.clone();
    au_fond.procedure = Some(Procedure::Assignation);
    ecrire(&au_fond, GenreLettre::Pouvoir, false);
    ecrire(&contre_un_consommateur(), GenreLettre::Pouvoir, true);
    for profil in [Profil::MauvaisPayeur, Profil::TresorerieTendue, Profil::Oubli] {
        let mut cas = if profil == Profil::Oubli { petite.clone() } else { disputee.clone() };
        cas.debiteur.profil = Some(profil);
        ecrire(&cas, GenreLettre::FicheAppel, false);
    }
    ecrire(&recouvree, GenreLettre::FicheAppel, true);
    sortie
}

fn par_le_creancier(dossier: &Dossier) -> Dossier {
    Dossier { mandataire: None, paiements: Vec::new(), echanges: Vec::new(), ..dossier.clone() }
}
