//! Reads a case folder: the only room that knows YAML and opens the files of a dossier.
//!
//! Everything is read and every fault is kept, so that a person sees them all at once; what could be read goes on.

mod champs;
mod codes;
mod coffre;
mod entites;
mod identifiants;
mod scalaires;
mod trouver;
mod yaml;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use champs::{Espece, Recolte, Reference};
pub use codes::CODES;
pub use coffre::{Acces, Coffre};
pub use trouver::{Introuvable, trouver};
use yaml::Noeud;

use crate::diag::{Constat, Sources, Texte, plus_proches};
use crate::dit;
use crate::model::{Dossier, Lieu};

/// A day, as typed after `--as-of` or in a dossier.
#[must_use]
pub fn lire_jour(texte: &str) -> Option<crate::model::Jour> {
    scalaires::jour(texte).ok()
}

/// The files of an overlay folder (law data, templates), by path relative to it, sorted; only those with one of the extensions.
pub fn lire_surcharge(racine: &Path, extensions: &[&str]) -> Result<Vec<(String, String)>, String> {
    trouver::surcharge(racine, extensions)
}

/// What was read of one folder.
#[derive(Debug)]
pub struct Lecture {
    /// Path as walked from the argument of the command.
    pub chemin: String,
    /// The case, unless its parties could not be read.
    pub dossier: Option<Dossier>,
    /// Faults of the files, in the order of the files.
    pub constats: Vec<Constat>,
    /// The text of each file, to show the user's own line.
    pub sources: Sources,
    /// Every text that may end on a page, with its place.
    pub textes: Vec<(String, Lieu)>,
    /// The handle through which exhibits are read.
    pub coffre: Option<Coffre>,
}

/// Reads the dossier in `racine`; `chemin` is what messages call it.
#[must_use]
pub fn lire(racine: &Path, chemin: &str) -> Lecture {
    let mut lecture = Lecture {
        chemin: chemin.to_owned(),
        dossier: None,
        constats: Vec::new(),
        sources: Sources::new(),
        textes: Vec::new(),
        coffre: None,
    };
    let coffre = match Coffre::ouvrir(racine) {
        Ok(coffre) => coffre,
        Err(faute) => {
            lecture.constats.push(
                Constat::erreur("SAI-01", dit!("dossier illisible : {faute}", "unreadable folder: {faute}")).a(Lieu::debut("dossier.yaml")),
            );
            return lecture;
        }
    };
    Lecteur { coffre: &coffre, lecture: &mut lecture, recolte: Recolte::default() }.tout(chemin);
    lecture.coffre = Some(coffre);
    lecture
}

/// The ids of one kind, in the order of the files and by id.
type Declares = (Vec<(String, Lieu)>, BTreeMap<String, Lieu>);

struct Lecteur<'a> {
    coffre: &'a Coffre,
    lecture: &'a mut Lecture,
    recolte: Recolte,
}

impl Lecteur<'_> {
    fn tout(mut self, chemin: &str) {
        self.signaler_ignores();
        let avant = self.recolte.constats.len();
        let principal = self.documents("dossier.yaml", true).into_iter().next();
        let dossier = match principal {
            Some(noeud) => entites::dossier(noeud, chemin, &mut self.recolte),
            None => {
                if self.recolte.constats.len() == avant {
                    let message = if self.lecture.sources.contains_key("dossier.yaml") {
                        Texte::new("`dossier.yaml` est vide", "`dossier.yaml` is empty")
                    } else {
                        Texte::new("`dossier.yaml` manque", "`dossier.yaml` is missing")
                    };
                    self.recolte.constats.push(
                        Constat::erreur("SAI-03", message)
                            .a(Lieu::debut("dossier.yaml"))
                            .remede(Texte::new("partir de `exigible new`", "start from `exigible new`")),
                    );
                }
                None
            }
        };
        let factures = self.dossier_de("factures", entites::facture);
        let contrats = self.dossier_de("contrats", entites::contrat);
        let echanges = self.liste_de("echanges.yaml", entites::echange);
        let paiements = self.liste_de("paiements.yaml", entites::paiement);
        let actes = match self.documents("procedure.yaml", true).into_iter().next() {
            Some(noeud) => entites::procedure(noeud, &mut self.recolte),
            None => Vec::new(),
        };
        let mut pieces = self.liste_de("pieces.yaml", entites::piece);
        for piece in &mut pieces {
            if let Some(fichier) = &piece.fichier {
                match self.coffre.examiner(fichier) {
                    Ok(()) => piece.presente = true,
                    Err(Acces::Dehors) => self.recolte.constats.push(
                        Constat::erreur("SAI-13", dit!("`{fichier}` sort du dossier", "`{fichier}` leaves the dossier"))
                            .a(piece.lieux.de("fichier"))
                            .remede(Texte::new("copier le fichier dans `pieces/`", "copy the file into `pieces/`")),
                    ),
                    Err(_) => {}
                }
            }
        }
        let ids = [
            (Espece::Facture, factures.iter().map(|f| (f.numero.clone(), f.lieux.de("numero"))).collect()),
            (Espece::Contrat, contrats.iter().map(|c| (c.id.clone(), c.lieux.de("id"))).collect()),
            (Espece::Piece, pieces.iter().map(|p| (p.id.clone(), p.lieux.de("id"))).collect()),
            (Espece::Acte, actes.iter().filter_map(|a| a.id.clone().map(|id| (id, a.lieux.de("id")))).collect()),
        ];
        self.identifiants(ids);
        let Recolte { mut constats, textes, .. } = self.recolte;
        ranger(&mut constats);
        self.lecture.constats = constats;
        self.lecture.textes = textes;
        self.lecture.dossier = dossier.map(|dossier| Dossier { factures, contrats, echanges, paiements, actes, pieces, ..dossier });
    }

    /// The documents of a file; empty where it is absent.
    fn documents(&mut self, fichier: &str, un_seul: bool) -> Vec<Noeud> {
        let nom: Arc<str> = Arc::from(fichier);
        let octets = match self.coffre.lire_yaml(fichier) {
            Ok(octets) => octets,
            Err(Acces::Absent) => return Vec::new(),
            Err(Acces::Dehors) => {
                self.recolte.constats.push(
                    Constat::erreur(
                        "SAI-13",
                        dit!("`{fichier}` est un lien qui sort du dossier", "`{fichier}` is a link that leaves the dossier"),
                    )
                    .a(Lieu::debut(fichier))
                    .remede(Texte::new("le remplacer par une copie", "replace it with a copy")),
                );
                return Vec::new();
            }
            Err(faute) => {
                let Texte { fr, en } = faute.dire();
                self.recolte
                    .constats
                    .push(Constat::erreur("SAI-01", dit!("fichier illisible : {fr}", "unreadable file: {en}")).a(Lieu::debut(fichier)));
                return Vec::new();
            }
        };
        let Some(texte) = self.en_texte(&nom, octets) else { return Vec::new() };
        let documents = yaml::lire(&nom, &texte, &mut self.recolte.constats);
        self.lecture.sources.insert(nom, texte);
        if un_seul && let Some(second) = documents.get(1) {
            self.recolte.constats.push(
                Constat::erreur(
                    "SAI-06",
                    dit!("`{fichier}` contient plusieurs documents YAML", "`{fichier}` holds several YAML documents"),
                )
                .a(second.lieu.clone())
                .remede(Texte::new("retirer la ligne `---`", "remove the `---` line")),
            );
        }
        documents
    }

    /// UTF-8, with or without a byte order mark; anything else is refused where it begins.
    fn en_texte(&mut self, fichier: &Arc<str>, octets: Vec<u8>) -> Option<String> {
        let octets = octets.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(octets);
        match String::from_utf8(octets) {
            Ok(texte) => match texte.chars().position(|c| c == '\0') {
                // YAML readers take NUL for the end: what follows would be lost without a word.
                Some(rang) => {
                    let lieu = place_de(&texte, rang, fichier);
                    self.lecture.sources.insert(fichier.clone(), texte);
                    self.recolte.constats.push(
                        Constat::erreur("SAI-16", Texte::new("le fichier contient un caractère NUL", "the file holds a NUL character"))
                            .a(lieu)
                            .remede(Texte::new(
                                "enregistrer le fichier en texte UTF-8, sans caractère de contrôle",
                                "save the file as UTF-8 text, without control characters",
                            )),
                    );
                    None
                }
                // One kind of line end, so that the parser and the reader of messages count the same lines.
                None if texte.contains('\r') => Some(texte.replace("\r\n", "\n").replace('\r', "\n")),
                None => Some(texte),
            },
            Err(faute) => {
                let octets = faute.as_bytes();
                let rang = faute.utf8_error().valid_up_to();
                let avant = octets.get(..rang).unwrap_or_default();
                let ligne = avant.iter().filter(|octet| **octet == b'\n').count() + 1;
                let debut = avant.iter().rposition(|octet| *octet == b'\n').map_or(0, |i| i + 1);
                let colonne = String::from_utf8_lossy(avant.get(debut..).unwrap_or_default()).chars().count() + 1;
                let octet = octets.get(rang).copied().unwrap_or_default();
                let latin = char::from(octet);
                let lieu = Lieu {
                    fichier: fichier.clone(),
                    ligne: u32::try_from(ligne).unwrap_or(u32::MAX),
                    colonne: u32::try_from(colonne).unwrap_or(u32::MAX),
                    longueur: 1,
                };
                self.lecture.sources.insert(fichier.clone(), String::from_utf8_lossy(octets).into_owned());
                self.recolte.constats.push(
                    Constat::erreur(
                        "SAI-01",
                        dit!(
                            "l'octet 0x{octet:02X} n'est pas de l'UTF-8 (« {latin} » en Latin-1 ?)",
                            "byte 0x{octet:02X} is not UTF-8 (\"{latin}\" in Latin-1?)"
                        ),
                    )
                    .a(lieu)
                    .remede(Texte::new("enregistrer le fichier en UTF-8", "save the file as UTF-8")),
                );
                None
            }
        }
    }

    fn liste_de<T>(&mut self, fichier: &str, lire: impl Fn(Noeud, &mut Recolte) -> Option<T>) -> Vec<T> {
        match self.documents(fichier, true).into_iter().next() {
            Some(noeud) if matches!(noeud.valeur, yaml::Valeur::Vide) => Vec::new(),
            Some(noeud) => champs::liste(noeud, fichier, &mut self.recolte, lire),
            None => Vec::new(),
        }
    }

    fn dossier_de<T>(&mut self, sous_dossier: &str, lire: impl Fn(Noeud, &mut Recolte) -> Option<T> + Copy) -> Vec<T> {
        let noms = match self.coffre.lister(sous_dossier) {
            Ok(noms) => noms,
            Err(Acces::Dehors) => {
                self.recolte.constats.push(
                    Constat::erreur(
                        "SAI-13",
                        dit!("`{sous_dossier}` est un lien qui sort du dossier", "`{sous_dossier}` is a link that leaves the dossier"),
                    )
                    .a(Lieu::debut(sous_dossier))
                    .remede(Texte::new("le remplacer par une copie", "replace it with a copy")),
                );
                return Vec::new();
            }
            Err(faute) => {
                let Texte { fr, en } = faute.dire();
                self.recolte.constats.push(
                    Constat::erreur("SAI-01", dit!("`{sous_dossier}/` illisible : {fr}", "unreadable `{sous_dossier}/`: {en}"))
                        .a(Lieu::debut(sous_dossier)),
                );
                return Vec::new();
            }
        };
        let mut elements = Vec::new();
        for nom in noms.iter().filter(|nom| est_yaml(nom)) {
            for noeud in self.documents(&format!("{sous_dossier}/{nom}"), false) {
                if !matches!(noeud.valeur, yaml::Valeur::Vide) {
                    elements.extend(entites::un_ou_plusieurs(noeud, &mut self.recolte, lire));
                }
            }
        }
        elements
    }

    /// A file that looks like ours and is not read would be a fact silently lost.
    fn signaler_ignores(&mut self) {
        const CONNUS: [&str; 5] = ["dossier.yaml", "echanges.yaml", "paiements.yaml", "pieces.yaml", "procedure.yaml"];
        let Ok(noms) = self.coffre.lister(".") else { return };
        for nom in noms.iter().filter(|nom| est_yaml(nom) && !CONNUS.contains(&nom.as_str())) {
            let remede = match plus_proches(nom, CONNUS).first() {
                Some(proche) => dit!("le renommer `{proche}` ?", "rename it `{proche}`?"),
                None => Texte::new(
                    "les créances vont dans `factures/`, les contrats dans `contrats/`",
                    "claim items go to `factures/`, contracts to `contrats/`",
                ),
            };
            self.recolte.constats.push(
                Constat::avertissement(
                    "SAI-18",
                    dit!("`{nom}` n'est pas un fichier du format : il n'est pas lu", "`{nom}` is not a file of the format: it is not read"),
                )
                .a(Lieu::debut(nom))
                .remede(remede),
            );
        }
    }

    /// Ids declared twice, and references to ids that nobody declares.
    fn identifiants(&mut self, declares: [(Espece, Vec<(String, Lieu)>); 4]) {
        let mut connus: BTreeMap<Espece, Declares> = BTreeMap::new();
        for (espece, ids) in declares {
            let (uniques, par_id) = connus.entry(espece).or_default();
            for (id, lieu) in ids {
                match par_id.get(&id) {
                    Some(premier) => self.recolte.constats.push(
                        Constat::erreur("SAI-11", dit!("« {id} » est déjà pris", "\"{id}\" is already taken"))
                            .a(lieu)
                            .voir(premier.clone(), Texte::new("ici", "here")),
                    ),
                    None => {
                        par_id.insert(id.clone(), lieu.clone());
                        uniques.push((id, lieu));
                    }
                }
            }
        }
        let aucun = (Vec::new(), BTreeMap::new());
        // The nearest id helps whoever mistyped one, not whoever forgot a file: past this many it is no longer sought.
        let mut recherches = 200_usize;
        for Reference { vers, id, lieu } in std::mem::take(&mut self.recolte.references) {
            let (ids, par_id) = connus.get(&vers).unwrap_or(&aucun);
            if par_id.contains_key(&id) {
                continue;
            }
            let (quoi_fr, quoi_en, ou) = match vers {
                Espece::Facture => ("aucune créance", "no claim item", "factures/"),
                Espece::Contrat => ("aucun contrat", "no contract", "contrats/"),
                Espece::Piece => ("aucune pièce", "no exhibit", "pieces.yaml"),
                Espece::Acte => ("aucun acte", "no act", "procedure.yaml"),
            };
            let mut constat =
                Constat::erreur("SAI-10", dit!("« {id} » ne désigne {quoi_fr} du dossier", "\"{id}\" names {quoi_en} of the dossier"))
                    .a(lieu);
            recherches = recherches.saturating_sub(1);
            let proches = if recherches > 0 { plus_proches(&id, ids.iter().map(|(id, _)| id.as_str())) } else { Vec::new() };
            if let Some((proche, lieu)) = proches.first().and_then(|proche| par_id.get_key_value(*proche)) {
                constat = constat
                    .voir(lieu.clone(), Texte::new("le plus proche", "the nearest"))
                    .remede(dit!("écrire `{proche}` ?", "did you mean `{proche}`?"));
            } else if let Some((_, lieu)) = ids.first() {
                constat = constat.voir(lieu.clone(), Texte::new("déclarés à partir d'ici", "declared from here on"));
            } else {
                constat = constat.remede(dit!("aucun n'est déclaré dans `{ou}`", "none is declared in `{ou}`"));
            }
            self.recolte.constats.push(constat);
        }
    }
}

/// File by file in the order of reading, and in each file from top to bottom, as a person mends it.
fn ranger(constats: &mut [Constat]) {
    let mut rangs: BTreeMap<Arc<str>, usize> = BTreeMap::new();
    for lieu in constats.iter().filter_map(|constat| constat.lieu.as_ref()) {
        let suivant = rangs.len();
        rangs.entry(lieu.fichier.clone()).or_insert(suivant);
    }
    constats.sort_by_key(|constat| {
        constat.lieu.as_ref().map(|lieu| (rangs.get(&lieu.fichier).copied().unwrap_or_default(), lieu.ligne, lieu.colonne))
    });
}

/// The place of the character of rank `rang`.
fn place_de(texte: &str, rang: usize, fichier: &Arc<str>) -> Lieu {
    let (mut ligne, mut colonne) = (1u32, 1u32);
    for c in texte.chars().take(rang) {
        if c == '\n' {
            (ligne, colonne) = (ligne.saturating_add(1), 1);
        } else {
            colonne = colonne.saturating_add(1);
        }
    }
    Lieu { fichier: fichier.clone(), ligne, colonne, longueur: 1 }
}

fn est_yaml(nom: &str) -> bool {
    let nom = nom.to_ascii_lowercase();
    nom.ends_with(".yaml") || nom.ends_with(".yml")
}
