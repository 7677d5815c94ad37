//! The words of a document as plain text: the very source that the pages are made of, read without laying it out.

/// Columns of a line, as e-mail is usually wrapped.
const COLONNES: usize = 72;

/// What a source calls with, once read.
#[derive(Debug, Clone, PartialEq)]
enum Valeur {
    /// A string or a content, its marks removed.
    Mots(String),
    /// What stands between parentheses, each with its name if it has one.
    Suite(Vec<(Option<String>, Valeur)>),
    /// Code that says nothing.
    Rien,
}

impl Valeur {
    fn mots(&self) -> String {
        match self {
            Self::Mots(mots) => mots.trim().to_owned(),
            Self::Suite(elements) => {
                elements.iter().map(|(_, valeur)| valeur.mots()).filter(|mots| !mots.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Self::Rien => String::new(),
        }
    }

    fn elements(&self) -> Vec<&Self> {
        match self {
            Self::Suite(elements) => elements.iter().map(|(_, valeur)| valeur).collect(),
            _ => Vec::new(),
        }
    }

    fn nomme(&self, nom: &str) -> Option<&Self> {
        match self {
            Self::Suite(elements) => elements.iter().find(|(autre, _)| autre.as_deref() == Some(nom)).map(|(_, valeur)| valeur),
            _ => None,
        }
    }

    fn lignes(&self) -> Vec<String> {
        self.elements().into_iter().map(Self::mots).filter(|mots| !mots.is_empty()).collect()
    }
}

/// Reads a source and gives its words, wrapped, with a last new line.
pub fn lire(source: &str) -> String {
    let mut lecteur = Lecteur { reste: source, paragraphe: String::new(), blocs: Vec::new(), objet: None, fin: Vec::new() };
    lecteur.texte(false);
    lecteur.clore();
    let Lecteur { mut blocs, objet, fin, .. } = lecteur;
    if let Some(objet) = objet {
        blocs.insert(0, plier(&format!("Objet\u{a0}: {objet}"), ""));
    }
    if !fin.is_empty() {
        blocs.push(format!("-- \n{}", fin.join("\n")));
    }
    blocs.retain(|bloc| !bloc.trim().is_empty());
    let mut texte = blocs.join("\n\n");
    texte.push('\n');
    texte
}

/// The subject of a letter's source, without its words.
pub fn objet(texte: &str) -> Option<(String, &str)> {
    let reste = texte.strip_prefix("Objet\u{a0}: ")?;
    let (objet, corps) = reste.split_once("\n\n")?;
    Some((objet.replace('\n', " "), corps))
}

/// Breaks at plain spaces only: a space that does not break stays one.
fn plier(texte: &str, retrait: &str) -> String {
    let mut lignes: Vec<String> = Vec::new();
    for ligne in texte.split('\n') {
        let mut courante = String::new();
        for mot in ligne.split([' ', '\t']).filter(|mot| !mot.is_empty()) {
            if !courante.is_empty() && courante.chars().count() + 1 + mot.chars().count() > COLONNES {
                lignes.push(std::mem::take(&mut courante));
                courante.push_str(retrait);
                courante.push_str(mot);
            } else {
                if !courante.is_empty() && courante != retrait {
                    courante.push(' ');
                }
                courante.push_str(mot);
            }
        }
        if !courante.is_empty() {
            lignes.push(courante);
        }
    }
    lignes.join("\n")
}

struct Lecteur<'a> {
    reste: &'a str,
    paragraphe: String,
    blocs: Vec<String>,
    objet: Option<String>,
    /// Letterhead and legal mentions, under the text.
    fin: Vec<String>,
}

impl Lecteur<'_> {
    fn prendre(&mut self) -> Option<char> {
        let mut lettres = self.reste.chars();
        let c = lettres.next()?;
        self.reste = lettres.as_str();
        Some(c)
    }

    fn voir(&self) -> Option<char> {
        self.reste.chars().next()
    }

    fn avancer(&mut self, mot: &str) -> bool {
        match self.reste.strip_prefix(mot) {
            Some(suite) => {
                self.reste = suite;
                true
            }
            None => false,
        }
    }

    fn tant_que(&mut self, garder: impl Fn(char) -> bool) -> String {
        let mut pris = String::new();
        while let Some(c) = self.voir().filter(|c| garder(*c)) {
            pris.push(c);
            self.prendre();
        }
        pris
    }

    /// Ends the paragraph under way.
    fn clore(&mut self) {
        let paragraphe = std::mem::take(&mut self.paragraphe);
        let lignes: Vec<&str> = paragraphe.split('\n').map(str::trim).filter(|ligne| !ligne.is_empty()).collect();
        let Some(premiere) = lignes.first() else { return };
        let marque = |ligne: &str| ligne.starts_with("- ") || ligne.starts_with("+ ");
        if premiere.starts_with("= ") || premiere.starts_with("== ") {
            let titre = premiere.trim_start_matches('=').trim().to_uppercase();
            self.blocs.push(plier(&titre, ""));
            let suite = lignes.get(1..).unwrap_or_default().join("\n");
            if !suite.is_empty() {
                self.paragraphe = suite;
                self.clore();
            }
            return;
        }
        // A forced break is `\r` here; a line of the source goes on.
        let mut morceaux: Vec<String> = Vec::new();
        for ligne in lignes {
            match morceaux.last_mut() {
                Some(dernier) if !marque(ligne) => {
                    dernier.push(' ');
                    dernier.push_str(ligne);
                }
                _ => morceaux.push(ligne.to_owned()),
            }
        }
        let plies: Vec<String> = morceaux
            .iter()
            .map(|morceau| {
                let retrait = if marque(morceau) { "  " } else { "" };
                morceau.split('\r').map(|ligne| plier(ligne.trim(), retrait)).collect::<Vec<_>>().join("\n")
            })
            .collect();
        let bloc = plies.join("\n");
        // The items of a list that blank lines part are one list.
        match self.blocs.last_mut() {
            Some(dernier) if marque(&bloc) && dernier.lines().next().is_some_and(marque) => {
                dernier.push('\n');
                dernier.push_str(&bloc);
            }
            _ => self.blocs.push(bloc),
        }
    }

    fn bloc(&mut self, bloc: String) {
        self.clore();
        self.blocs.push(bloc);
    }

    fn texte(&mut self, crochet: bool) {
        while let Some(c) = self.prendre() {
            match c {
                ']' if crochet => return,
                '#' => self.code(),
                '\\' => match self.voir() {
                    Some(suivant) if !suivant.is_whitespace() => {
                        self.paragraphe.push(suivant);
                        self.prendre();
                    }
                    _ => self.paragraphe.push('\r'),
                },
                '*' | '`' => {}
                '\n' => {
                    let blancs = self.tant_que(char::is_whitespace);
                    if blancs.contains('\n') && !crochet {
                        self.clore();
                    } else {
                        self.paragraphe.push('\n');
                    }
                }
                c => self.paragraphe.push(c),
            }
        }
    }

    /// The words of a content, whose opening bracket is read.
    fn contenu(&mut self) -> String {
        let dehors = std::mem::take(&mut self.paragraphe);
        self.texte(true);
        std::mem::replace(&mut self.paragraphe, dehors).replace('\n', " ")
    }

    /// The words of a string, whose opening quote is read.
    fn chaine(&mut self) -> String {
        let mut mots = String::new();
        while let Some(c) = self.prendre() {
            match c {
                '"' => break,
                '\\' => match self.prendre() {
                    Some('n') => mots.push(' '),
                    Some('u') => {
                        self.tant_que(|c| c != '}');
                        self.prendre();
                    }
                    Some(c) => mots.push(c),
                    None => break,
                },
                c => mots.push(c),
            }
        }
        mots
    }

    fn nom(&mut self) -> String {
        self.tant_que(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
    }

    /// After `#`.
    fn code(&mut self) {
        if self.avancer("\"") {
            let mots = self.chaine();
            self.paragraphe.push_str(&mots);
            self.avancer(";");
            return;
        }
        let mut nom = self.nom();
        match nom.as_str() {
            "import" => {
                self.tant_que(|c| c != '\n');
                return;
            }
            "show" | "set" => {
                self.tant_que(|c| matches!(c, ':' | ' '));
                nom = self.nom();
            }
            _ => {}
        }
        let arguments = if self.avancer("(") { self.suite() } else { Valeur::Suite(Vec::new()) };
        let mut contenus = Vec::new();
        while self.avancer("[") {
            contenus.push(self.contenu());
        }
        self.appel(&nom, &arguments, contenus);
    }

    /// What stands in parentheses, the first of which is read.
    fn suite(&mut self) -> Valeur {
        let mut elements = Vec::new();
        loop {
            self.tant_que(|c| c.is_whitespace() || matches!(c, ',' | ';'));
            match self.voir() {
                None => break,
                Some(')') => {
                    self.prendre();
                    break;
                }
                Some(_) => {}
            }
            let avant = self.reste.len();
            let element = self.valeur();
            let nomme =
                if let (Valeur::Rien, Some(nom)) = (&element.0, &element.1) { self.avancer(":").then(|| nom.clone()) } else { None };
            match nomme {
                Some(nom) => {
                    self.tant_que(char::is_whitespace);
                    elements.push((Some(nom), self.valeur().0));
                }
                None => elements.push((None, element.0)),
            }
            if self.reste.len() == avant {
                self.prendre();
            }
        }
        Valeur::Suite(elements)
    }

    /// A value, and the bare word it was if it was one.
    fn valeur(&mut self) -> (Valeur, Option<String>) {
        if self.avancer("\"") {
            return (Valeur::Mots(self.chaine()), None);
        }
        if self.avancer("[") {
            return (Valeur::Mots(self.contenu()), None);
        }
        if self.avancer("(") {
            return (self.suite(), None);
        }
        let nom = self.nom();
        if nom.is_empty() {
            self.tant_que(|c| !c.is_whitespace() && !matches!(c, ',' | ')' | '(' | '[' | '"' | ':'));
            return (Valeur::Rien, None);
        }
        if self.avancer("(") {
            let arguments = self.suite();
            let mut mots = String::new();
            while self.avancer("[") {
                mots.push_str(&self.contenu());
            }
            return (if mots.is_empty() { arguments } else { Valeur::Mots(mots) }, None);
        }
        (Valeur::Rien, Some(nom))
    }

    fn appel(&mut self, nom: &str, arguments: &Valeur, contenus: Vec<String>) {
        let nomme = |cle: &str| arguments.nomme(cle).map(Valeur::mots).filter(|mots| !mots.is_empty());
        let lignes = |cle: &str| arguments.nomme(cle).map(Valeur::lignes).unwrap_or_default();
        match nom {
            "lettre.with" => {
                self.objet = nomme("objet");
                self.bloc(nomme("lieu-date").unwrap_or_default());
                let destinataire = lignes("destinataire").join(", ");
                self.bloc(plier(&destinataire, ""));
                if let Some(envoi) = nomme("envoi") {
                    self.bloc(plier(&envoi, ""));
                }
                let references: Vec<String> = arguments
                    .nomme("references")
                    .map(|references| references.elements().into_iter().map(|une| une.lignes().join("\u{a0}: ")).collect())
                    .unwrap_or_default();
                self.bloc(references.join("\n"));
                if let Some(expediteur) = arguments.nomme("expediteur") {
                    self.fin.extend(expediteur.nomme("nom").map(Valeur::mots));
                    self.fin.extend(expediteur.nomme("lignes").map(Valeur::lignes).unwrap_or_default());
                }
                self.fin.extend(nomme("pied").map(|pied| plier(&pied, "")));
            }
            "acte.with" => {
                for cle in ["entete", "juridiction"] {
                    let mots = nomme(cle).unwrap_or_default();
                    self.bloc(mots.split('\r').map(|ligne| plier(ligne.trim(), "")).collect::<Vec<_>>().join("\n"));
                }
                self.bloc(plier(&nomme("intitule").unwrap_or_default().to_uppercase(), ""));
            }
            "fiche.with" | "v" | "h" | "pagebreak" | "counter" => {}
            "tableau" => self.tableau(arguments),
            "totaux" => {
                let rangees = arguments.elements().first().map(|suite| suite.elements()).unwrap_or_default();
                let lignes: Vec<String> = rangees.into_iter().map(|rangee| rangee.lignes().join("\u{a0}: ")).collect();
                self.bloc(lignes.join("\n"));
            }
            "signature" => {
                let qui: Vec<String> = ["qualite", "nom", "mention"].iter().filter_map(|cle| nomme(cle)).collect();
                self.bloc(qui.iter().map(|ligne| plier(ligne, "")).collect::<Vec<_>>().join("\n"));
            }
            "signatures" => {
                let qui = arguments.elements().first().map(|suite| suite.elements()).unwrap_or_default();
                let qui: Vec<String> =
                    qui.into_iter().map(|une| une.lignes().iter().map(|ligne| plier(ligne, "")).collect::<Vec<_>>().join("\n")).collect();
                self.bloc(qui.join("\n\n"));
            }
            "pieces-jointes" => {
                let pieces = arguments.elements().first().map(|suite| suite.lignes()).unwrap_or_default();
                if !pieces.is_empty() {
                    let titre = if pieces.len() == 1 { "Pièce jointe\u{a0}:" } else { "Pièces jointes\u{a0}:" };
                    let liste: Vec<String> = pieces.iter().map(|piece| plier(&format!("- {piece}"), "  ")).collect();
                    self.bloc(format!("{titre}\n{}", liste.join("\n")));
                }
            }
            "partie" => {
                let elements = arguments.elements();
                let role = elements.first().map(|role| role.mots().to_uppercase()).unwrap_or_default();
                let lignes = elements.get(1).map(|lignes| lignes.lignes()).unwrap_or_default();
                self.bloc(format!("{role}\n{}", lignes.iter().map(|ligne| plier(ligne, "")).collect::<Vec<_>>().join("\n")));
            }
            "extrait" => self.bloc(plier(&contenus.join(" "), "")),
            "block" => {
                self.clore();
                self.paragraphe = contenus.join(" ");
                self.clore();
            }
            // Whatever else a template calls: its words stay in their sentence.
            _ => self.paragraphe.push_str(&if contenus.is_empty() { String::new() } else { contenus.join(" ") }),
        }
    }

    /// A row is an item: in a proportional type no column stays straight.
    fn tableau(&mut self, arguments: &Valeur) {
        let brutes = |cle: &str| arguments.nomme(cle).map(|suite| suite.elements().into_iter().map(Valeur::mots).collect::<Vec<_>>());
        let entete = brutes("entete").unwrap_or_default();
        let rangee = |cellules: Vec<String>, total: bool| {
            let dites: Vec<String> = cellules
                .iter()
                .enumerate()
                .filter(|(_, cellule)| !cellule.is_empty())
                .map(|(rang, cellule)| match entete.get(rang) {
                    Some(titre) if !(titre.is_empty() || total && rang == 0) => format!("{}\u{a0}: {cellule}", titre.replace('\r', " ")),
                    _ => cellule.clone(),
                })
                .collect();
            // A cell may hold several lines.
            let texte = format!("- {}", dites.join("\u{202f}; ").replace('\r', "\n"));
            texte.split('\n').map(|ligne| plier(ligne.trim(), "  ")).collect::<Vec<_>>().join("\n  ")
        };
        let lignes = arguments.nomme("lignes").map(Valeur::elements).unwrap_or_default();
        let mut sorties: Vec<String> =
            lignes.into_iter().map(|ligne| rangee(ligne.elements().into_iter().map(Valeur::mots).collect(), false)).collect();
        sorties.extend(brutes("total").filter(|total| !total.is_empty()).map(|total| rangee(total, true)));
        self.bloc(sorties.join("\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, attendu: &str) {
        assert_eq!(lire(source), attendu);
    }

    #[test]
    fn marks_are_taken_away_and_lines_are_wrapped() {
        check(
            "= Titre\n\nUn *mot* #\"#panic() ]\";, deux\nlignes.\n\n\n- un #\"a\\\"b\";\n\n- deux\n",
            "TITRE\n\nUn mot #panic() ], deux lignes.\n\n- un a\"b\n- deux\n",
        );
        let long = "mot ".repeat(30);
        assert!(lire(&long).lines().all(|ligne| ligne.chars().count() <= COLONNES), "{}", lire(&long));
        check(&format!("{}1\u{202f}234\u{a0}€", "x".repeat(68) + " "), &format!("{}\n1\u{202f}234\u{a0}€\n", "x".repeat(68)));
        check("avant \\ après \\# dièse", "avant\naprès # dièse\n");
    }

    #[test]
    fn a_letter_reads_from_its_subject_to_its_legal_mentions() {
        let source = r#"#import "/_commun/lettre.typ": *
#show: lettre.with(
  titre: "T", brouillon: false,
  expediteur: (nom: "Delorme", lignes: ("14 rue X", "69003 Lyon", )),
  destinataire: ("Martin", "69400 VILLEFRANCHE", ),
  envoi: none,
  lieu-date: "Lyon, le 22 novembre 2026",
  objet: "Relance — facture 1",
  references: (("Nos références", "2026-1"), ),
  pied: "Delorme SARL",
  jour: (2026, 11, 22),
)

Madame,

#tableau(
  titre: "F", serre: true,
  colonnes: (1fr, auto), alignements: (left, right),
  entete: ("Facture", "Reste dû"),
  lignes: (
    ("F-1", "12,00 €"),
    ("F-2", ""),
  ),
  total: ("Total", "12,00 €"),
)

#totaux((
  ([Facture, TTC], "12,00 €", false),
))

#signature(nom: "Hélène", qualite: none, mention: "pour Delorme")

#pieces-jointes(("Copie", ))
"#;
        let texte = lire(source);
        assert_eq!(
            texte,
            "Objet\u{a0}: Relance — facture 1\n\nLyon, le 22 novembre 2026\n\nMartin, 69400 VILLEFRANCHE\n\nNos références\u{a0}: 2026-1\n\nMadame,\n\n- Facture\u{a0}: F-1\u{202f}; Reste dû\u{a0}: 12,00 €\n- Facture\u{a0}: F-2\n- Total\u{202f}; Reste dû\u{a0}: 12,00 €\n\nFacture, TTC\u{a0}: 12,00 €\n\nHélène\npour Delorme\n\nPièce jointe\u{a0}:\n- Copie\n\n-- \nDelorme\n14 rue X\n69003 Lyon\nDelorme SARL\n"
        );
        assert_eq!(objet(&texte).map(|(objet, _)| objet).as_deref(), Some("Relance — facture 1"));
    }

    #[test]
    fn a_broken_source_ends() {
        for source in ["#tableau(lignes: (", "#\"abc", "#f(a: b: c, #, ))", "#block[x", "\\", "#tableau(\u{202f}=> @@, 1 + 2)"] {
            assert!(lire(source).ends_with('\n'), "{source}");
        }
    }
}
