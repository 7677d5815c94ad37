//! Reads the keys of a group one by one, keeps every fault, and names the keys that nobody asked for.

use rust_decimal::Decimal;

use super::identifiants;
use super::scalaires::{self, Faute};
use super::yaml::{Cle, Noeud, Valeur};
use crate::diag::{Constat, Texte, plus_proches};
use crate::dit;
use crate::model::{Jour, Lieu, Lieux, Montant};

/// Longest text a scalar may hold; a letter has no use for more.
const TEXTE_MAX: usize = 20_000;

/// Unknown keys said one by one in a group; past that the group is something else altogether.
const INCONNUES_MAX: usize = 50;

/// A reference to an id, with its place: checked once everything is read.
#[derive(Debug, Clone)]
pub struct Reference {
    pub vers: Espece,
    pub id: String,
    pub lieu: Lieu,
}

/// The kinds of ids that a dossier declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Espece {
    Facture,
    Contrat,
    Piece,
    Acte,
}

/// What reading gathers beside the values: faults, references to check, texts that may be printed.
#[derive(Debug, Default)]
pub struct Recolte {
    pub constats: Vec<Constat>,
    pub references: Vec<Reference>,
    pub textes: Vec<(String, Lieu)>,
}

/// A group of keys being read.
pub struct Champs<'a> {
    pub recolte: &'a mut Recolte,
    paires: Vec<(Cle, Noeud)>,
    demandees: Vec<&'static str>,
    lieux: Lieux,
    lieu: Lieu,
}

impl<'a> Champs<'a> {
    /// Opens a group of keys; anything else is a fault, unless it is empty.
    pub fn ouvrir(noeud: Noeud, quoi: &Texte, recolte: &'a mut Recolte) -> Option<Self> {
        let lieu = noeud.lieu.clone();
        match noeud.valeur {
            Valeur::Table(paires) => {
                let mut lieux = Lieux::new(paires.first().map_or_else(|| lieu.clone(), |(cle, _)| cle.lieu.clone()));
                for (cle, valeur) in &paires {
                    lieux.noter(&cle.texte, valeur_lieu(valeur, cle));
                }
                Some(Self { recolte, paires, demandees: Vec::new(), lieux, lieu })
            }
            _ => {
                let genre = noeud.genre();
                let constat = Constat::erreur(
                    "SAI-06",
                    Texte::new(
                        format!("{} s'écrit comme un groupe de clés ; lu : {}", quoi.fr, genre.fr),
                        format!("{} is written as a group of keys; found {}", quoi.en, genre.en),
                    ),
                );
                let remede = Texte::new(
                    "écrire les clés du groupe, une par ligne ou entre accolades : `{cle: valeur}`",
                    "write the keys of the group, one a line or in braces: `{key: value}`",
                );
                recolte.constats.push(constat.a(lieu).remede(remede));
                None
            }
        }
    }

    /// The places of the keys, and the end of the reading: every key not asked for is named with its nearest neighbour.
    pub fn fin(self) -> Lieux {
        let inconnues = self.paires.len();
        for (rang, (cle, _)) in self.paires.into_iter().enumerate() {
            if rang == INCONNUES_MAX {
                let reste = inconnues - rang;
                self.recolte.constats.push(
                    Constat::erreur(
                        "SAI-04",
                        dit!("{reste} autres clés inconnues à partir d'ici", "{reste} more unknown keys from here on"),
                    )
                    .a(cle.lieu)
                    .remede(Texte::new("ce groupe n'est pas du format", "this group is not of the format")),
                );
                break;
            }
            let nom = &cle.texte;
            let proches = plus_proches(nom, self.demandees.iter().copied());
            let remede = if let Some(proche) = proches.first() {
                dit!("écrire `{proche}` ?", "did you mean `{proche}`?")
            } else {
                let mut connues = self.demandees.clone();
                connues.sort_unstable();
                connues.dedup();
                let connues = connues.join(", ");
                dit!("clés connues ici : {connues}", "keys known here: {connues}")
            };
            self.recolte
                .constats
                .push(Constat::erreur("SAI-04", dit!("clé inconnue : `{nom}`", "unknown key: `{nom}`")).a(cle.lieu.clone()).remede(remede));
        }
        self.lieux
    }

    /// Where the group begins.
    pub fn lieu(&self) -> Lieu {
        self.lieu.clone()
    }

    fn prendre(&mut self, cle: &'static str) -> Option<(Cle, Noeud)> {
        self.demandees.push(cle);
        let rang = self.paires.iter().position(|(autre, _)| autre.texte == cle)?;
        Some(self.paires.remove(rang))
    }

    /// The node under a key; an empty value is said.
    pub fn noeud(&mut self, cle: &'static str) -> Option<Noeud> {
        let (nom, noeud) = self.prendre(cle)?;
        if matches!(noeud.valeur, Valeur::Vide) {
            self.recolte.constats.push(
                Constat::erreur("SAI-03", dit!("`{cle}` est à compléter", "`{cle}` is to be completed")).a(nom.lieu).remede(dit!(
                    "écrire la valeur de `{cle}`, ou retirer la ligne si elle est sans objet",
                    "write the value of `{cle}`, or remove the line if it does not apply"
                )),
            );
            return None;
        }
        Some(noeud)
    }

    /// Says that a key without which nothing can be read is absent. One that is there, empty or wrong, has already been said.
    pub fn exiger(&mut self, cle: &'static str) {
        if self.lieux.connait(cle) {
            return;
        }
        self.recolte.constats.push(
            Constat::erreur("SAI-03", dit!("`{cle}` manque", "`{cle}` is missing"))
                .a(self.lieux.entite())
                .remede(dit!("ajouter la clé `{cle}`", "add the key `{cle}`")),
        );
    }

    /// The scalar under a key, cleaned of nothing.
    pub fn scalaire(&mut self, cle: &'static str) -> Option<(String, Lieu)> {
        let noeud = self.noeud(cle)?;
        self.en_scalaire(noeud, cle)
    }

    fn en_scalaire(&mut self, noeud: Noeud, cle: &str) -> Option<(String, Lieu)> {
        match noeud.valeur {
            Valeur::Scalaire(texte) => Some((texte, noeud.lieu)),
            _ => {
                let genre = noeud.genre();
                self.recolte.constats.push(
                    Constat::erreur(
                        "SAI-06",
                        Texte::new(
                            format!("`{cle}` attend une simple valeur ; lu : {}", genre.fr),
                            format!("`{cle}` takes a plain value; found {}", genre.en),
                        ),
                    )
                    .a(noeud.lieu),
                );
                None
            }
        }
    }

    /// A text that may be printed.
    pub fn texte(&mut self, cle: &'static str) -> Option<String> {
        let (texte, lieu) = self.scalaire(cle)?;
        self.imprimable(texte, lieu, cle)
    }

    fn imprimable(&mut self, texte: String, lieu: Lieu, cle: &str) -> Option<String> {
        let longueur = texte.chars().count();
        if longueur > TEXTE_MAX {
            let max = TEXTE_MAX;
            self.recolte.constats.push(
                Constat::erreur("SAI-20", dit!("`{cle}` dépasse {max} caractères", "`{cle}` is longer than {max} characters")).a(lieu),
            );
            return None;
        }
        if let Some(c) = texte.chars().find(|c| interdit(*c)) {
            let point = c as u32;
            self.recolte.constats.push(
                Constat::erreur(
                    "SAI-16",
                    dit!("`{cle}` contient le caractère invisible U+{point:04X}", "`{cle}` holds the invisible character U+{point:04X}"),
                )
                .a(lieu)
                .remede(Texte::new("le retirer : un registre ne pourrait pas le lire", "remove it: a registry could not read it")),
            );
            return None;
        }
        let texte = texte.trim().to_owned();
        if texte.is_empty() {
            self.recolte.constats.push(Constat::erreur("SAI-03", dit!("`{cle}` est à compléter", "`{cle}` is to be completed")).a(lieu));
            return None;
        }
        self.recolte.textes.push((texte.clone(), lieu));
        Some(texte)
    }

    /// A sum in `devise`; negative only where `signe`.
    pub fn montant_en(&mut self, cle: &'static str, devise: &str, signe: bool) -> Option<Montant> {
        let (texte, lieu) = self.scalaire(cle)?;
        scalaires::montant(&texte, devise, signe).map_err(|faute| self.faute(cle, &texte, lieu, &faute, devise)).ok()
    }

    /// A sum in euros, not negative.
    pub fn montant(&mut self, cle: &'static str) -> Option<Montant> {
        self.montant_en(cle, "EUR", false)
    }

    /// A rate in percent.
    pub fn taux(&mut self, cle: &'static str) -> Option<Decimal> {
        let (texte, lieu) = self.scalaire(cle)?;
        scalaires::taux(&texte).map_err(|faute| self.faute(cle, &texte, lieu, &faute, "EUR")).ok()
    }

    /// A day.
    pub fn jour(&mut self, cle: &'static str) -> Option<Jour> {
        let (texte, lieu) = self.scalaire(cle)?;
        scalaires::jour(&texte).map_err(|faute| self.faute(cle, &texte, lieu, &faute, "EUR")).ok()
    }

    /// A day that stands alone in a node.
    pub fn jour_de(&mut self, noeud: Noeud, cle: &'static str) -> Option<Jour> {
        let (texte, lieu) = self.en_scalaire(noeud, cle)?;
        scalaires::jour(&texte).map_err(|faute| self.faute(cle, &texte, lieu, &faute, "EUR")).ok()
    }

    fn faute(&mut self, cle: &str, texte: &str, lieu: Lieu, faute: &Faute, devise: &str) {
        let lu: String = texte.chars().take(40).collect();
        let (code, message, remede) = match faute {
            Faute::PasUnMontant => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » n'est pas un montant", "`{cle}`: \"{lu}\" is not an amount"),
                dit!("écrire par exemple 4200.00 ou \"4 200,00\"", "write for instance 4200.00 or \"4 200,00\""),
            ),
            Faute::TropDeDecimales => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » a plus de deux décimales", "`{cle}`: \"{lu}\" has more than two decimals"),
                dit!("écrire le montant au centime", "write the amount to the cent"),
            ),
            Faute::Separateurs => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » mêle ou répète les séparateurs", "`{cle}`: \"{lu}\" mixes or repeats separators"),
                dit!(
                    "un seul séparateur décimal ; les milliers se séparent par une espace",
                    "one decimal separator only; thousands are separated by a space"
                ),
            ),
            Faute::Negatif => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » est négatif", "`{cle}`: \"{lu}\" is negative"),
                dit!(
                    "écrire un montant positif ; un avoir se note dans paiements.yaml avec `nature: avoir`",
                    "write a positive amount; a credit note goes to paiements.yaml with `nature: avoir`"
                ),
            ),
            Faute::AutreDevise(autre) => (
                "SAI-08",
                dit!(
                    "`{cle}` : la devise {autre} n'est pas celle de la créance ({devise})",
                    "`{cle}`: the currency {autre} is not that of the claim ({devise})"
                ),
                dit!(
                    "mettre `devise: {autre}` sur la créance, avec sa `contre_valeur`",
                    "put `devise: {autre}` on the claim item, with its `contre_valeur`"
                ),
            ),
            Faute::TropGrand => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » est hors de toute mesure", "`{cle}`: \"{lu}\" is out of all proportion"),
                dit!("vérifier la saisie", "check the figure"),
            ),
            Faute::PasUnJour => (
                "SAI-07",
                dit!("`{cle}` : « {lu} » n'est pas une date", "`{cle}`: \"{lu}\" is not a date"),
                dit!("écrire 2025-03-31 ou 31/03/2025", "write 2025-03-31 or 31/03/2025"),
            ),
            Faute::PasUnTaux => (
                "SAI-08",
                dit!("`{cle}` : « {lu} » n'est pas un taux", "`{cle}`: \"{lu}\" is not a rate"),
                dit!("écrire par exemple 14.50 ou \"14,50 %\"", "write for instance 14.50 or \"14,50 %\""),
            ),
            Faute::MoisInexistant => (
                "SAI-07",
                dit!("`{cle}` : « {lu} » n'est pas un jour du calendrier", "`{cle}`: \"{lu}\" is not a day of the calendar"),
                dit!("écrire l'année, le mois, le jour : 2025-03-31 ; ou 31/03/2025", "write year, month, day: 2025-03-31; or 31/03/2025"),
            ),
            Faute::JourInexistant { proposition: Some(jour) } => (
                "SAI-07",
                dit!("`{cle}` : « {lu} » n'est pas un jour du calendrier", "`{cle}`: \"{lu}\" is not a day of the calendar"),
                dit!("écrire {jour} ?", "did you mean {jour}?"),
            ),
            Faute::JourInexistant { proposition: None } => (
                "SAI-07",
                dit!("`{cle}` : « {lu} » n'est pas un jour entre 1900 et 2199", "`{cle}`: \"{lu}\" is not a day between 1900 and 2199"),
                dit!("vérifier la saisie", "check the date"),
            ),
        };
        self.recolte.constats.push(Constat::erreur(code, message).a(lieu).remede(remede));
    }

    /// A word of a closed list.
    pub fn mot<T>(&mut self, cle: &'static str, lire: fn(&str) -> Option<T>, connus: &'static [&'static str]) -> Option<T> {
        let noeud = self.noeud(cle)?;
        self.mot_de(noeud, cle, lire, connus)
    }

    /// Words of a closed list: one, or a list of them.
    pub fn mots<T>(&mut self, cle: &'static str, lire: fn(&str) -> Option<T>, connus: &'static [&'static str]) -> Vec<T> {
        let noeuds = match self.noeud(cle) {
            None => return Vec::new(),
            Some(Noeud { valeur: Valeur::Liste(noeuds), .. }) => noeuds,
            Some(noeud) => vec![noeud],
        };
        noeuds.into_iter().filter_map(|noeud| self.mot_de(noeud, cle, lire, connus)).collect()
    }

    fn mot_de<T>(&mut self, noeud: Noeud, cle: &str, lire: fn(&str) -> Option<T>, connus: &'static [&'static str]) -> Option<T> {
        let (texte, lieu) = self.en_scalaire(noeud, cle)?;
        let lu = lire(texte.trim());
        if lu.is_none() {
            let mot: String = texte.trim().chars().take(40).collect();
            let proches = plus_proches(&mot, connus.iter().copied());
            let liste = connus.join(", ");
            let remede = match proches.first() {
                Some(proche) => dit!("écrire `{proche}` ?", "did you mean `{proche}`?"),
                None => dit!("mots admis : {liste}", "accepted words: {liste}"),
            };
            self.recolte.constats.push(
                Constat::erreur(
                    "SAI-09",
                    dit!("`{cle}` : « {mot} » n'est pas un mot de la liste", "`{cle}`: \"{mot}\" is not a word of the list"),
                )
                .a(lieu)
                .remede(remede),
            );
        }
        lu
    }

    /// A yes or a no.
    pub fn booleen(&mut self, cle: &'static str) -> Option<bool> {
        self.forme(cle, scalaires::booleen, &Texte::new("true ou false", "true or false"))
    }

    /// A scalar of a given form; `attendu` says which.
    pub fn forme<T>(&mut self, cle: &'static str, lire: impl Fn(&str) -> Option<T>, attendu: &Texte) -> Option<T> {
        let (texte, lieu) = self.scalaire(cle)?;
        let lu = lire(&texte);
        if lu.is_none() {
            let mot: String = texte.trim().chars().take(40).collect();
            let (fr, en) = (&attendu.fr, &attendu.en);
            self.recolte.constats.push(
                Constat::erreur("SAI-20", dit!("`{cle}` : « {mot} » ne se lit pas", "`{cle}`: \"{mot}\" cannot be read"))
                    .a(lieu)
                    .remede(dit!("attendu : {fr}", "expected: {en}")),
            );
        }
        lu
    }

    /// A whole number.
    pub fn nombre(&mut self, cle: &'static str) -> Option<u32> {
        self.forme(cle, |texte| texte.trim().parse().ok().filter(|n| *n <= 100_000), &Texte::new("un nombre entier", "a whole number"))
    }

    /// A text with a check key; a wrong key is a warning, and the text is kept.
    pub fn identifiant(&mut self, cle: &'static str, verifier: fn(&str) -> Result<(), identifiants::Cle>) -> Option<String> {
        let (texte, lieu) = self.scalaire(cle)?;
        let texte = self.imprimable(texte, lieu.clone(), cle)?;
        let nom = cle.split('_').next().unwrap_or(cle).to_uppercase();
        let message = match verifier(&texte) {
            Ok(()) => None,
            Err(identifiants::Cle::Forme) => {
                Some(dit!("{nom} « {texte} » : le nombre de caractères n'est pas le bon", "{nom} \"{texte}\": wrong number of characters"))
            }
            Err(identifiants::Cle::Somme(somme)) => Some(match cle {
                "iban" => dit!(
                    "{nom} « {texte} » : clé fausse, reste {somme} au lieu de 1 (modulo 97)",
                    "{nom} \"{texte}\": wrong key, remainder {somme} instead of 1 (modulo 97)"
                ),
                "tva_intracommunautaire" => dit!(
                    "numéro de TVA « {texte} » : la clé devrait être {somme:02}",
                    "VAT number \"{texte}\": the key should be {somme:02}"
                ),
                _ => dit!(
                    "{nom} « {texte} » : clé fausse, la somme de contrôle est {somme}, non un multiple de 10",
                    "{nom} \"{texte}\": wrong key, the digit sum is {somme}, not a multiple of 10"
                ),
            }),
        };
        if let Some(message) = message {
            self.recolte.constats.push(Constat::avertissement("SAI-12", message).a(lieu).remede(Texte::new(
                "comparer avec l'extrait Kbis, la facture ou le relevé d'identité bancaire",
                "compare with the company record, the invoice or the bank details",
            )));
        }
        Some(texte)
    }

    /// The id that an entity declares, or the reference to one.
    pub fn reference(&mut self, cle: &'static str, vers: Espece) -> Option<String> {
        let (texte, lieu) = self.scalaire(cle)?;
        let id = self.imprimable(texte, lieu.clone(), cle)?;
        self.recolte.references.push(Reference { vers, id: id.clone(), lieu });
        Some(id)
    }

    /// A list of references; a single one may stand without brackets.
    pub fn references(&mut self, cle: &'static str, vers: Espece) -> Option<Vec<String>> {
        let noeud = self.noeud(cle)?;
        let noeuds = match noeud.valeur {
            Valeur::Liste(noeuds) => noeuds,
            _ => vec![noeud],
        };
        let mut ids = Vec::new();
        for noeud in noeuds {
            if let Some((texte, lieu)) = self.en_scalaire(noeud, cle)
                && let Some(id) = self.imprimable(texte, lieu.clone(), cle)
            {
                self.recolte.references.push(Reference { vers, id: id.clone(), lieu });
                ids.push(id);
            }
        }
        Some(ids)
    }

    /// A list of groups, each read by `lire`.
    pub fn liste<T>(&mut self, cle: &'static str, lire: impl Fn(Noeud, &mut Recolte) -> Option<T>) -> Vec<T> {
        let Some(noeud) = self.noeud(cle) else { return Vec::new() };
        liste(noeud, cle, self.recolte, lire)
    }
}

/// Reads each element of a list; anything but a list is a fault.
pub fn liste<T>(noeud: Noeud, quoi: &str, recolte: &mut Recolte, lire: impl Fn(Noeud, &mut Recolte) -> Option<T>) -> Vec<T> {
    match noeud.valeur {
        Valeur::Liste(noeuds) => noeuds.into_iter().filter_map(|noeud| lire(noeud, recolte)).collect(),
        _ => {
            let genre = noeud.genre();
            recolte.constats.push(
                Constat::erreur(
                    "SAI-06",
                    Texte::new(
                        format!("`{quoi}` attend une liste ; lu : {}", genre.fr),
                        format!("`{quoi}` takes a list; found {}", genre.en),
                    ),
                )
                .a(noeud.lieu)
                .remede(Texte::new("faire précéder chaque élément d'un tiret", "put a dash before each element")),
            );
            Vec::new()
        }
    }
}

/// The place to show for a value: a collection is shown by its key, which is one line.
fn valeur_lieu(valeur: &Noeud, cle: &Cle) -> Lieu {
    match valeur.valeur {
        Valeur::Scalaire(_) => valeur.lieu.clone(),
        _ => cle.lieu.clone(),
    }
}

/// Characters that print as nothing or reorder what stands around them: a filing cannot hold them.
fn interdit(c: char) -> bool {
    matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}
