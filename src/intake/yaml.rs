//! From the text of a file to a tree where every key and every value knows its place.
//!
//! The parser's events are composed here rather than through serde: a typed deserialiser stops at the first fault
//! of a file, and a person must see every fault at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span};

use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::Lieu;

/// Nodes a file may expand to, aliases included: far above any real dossier, far below what hurts.
const NOEUDS_MAX: usize = 250_000;
/// Nesting a file may have; the format itself needs six levels.
const PROFONDEUR_MAX: usize = 64;

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Noeud {
    pub lieu: Lieu,
    pub valeur: Valeur,
}

/// What a value is, before anybody gave it a meaning: scalars keep the text typed.
#[derive(Debug, Clone)]
pub enum Valeur {
    /// Nothing: `cle:`, `~` or `null`, unquoted.
    Vide,
    Scalaire(String),
    Liste(Vec<Noeud>),
    Table(Vec<(Cle, Noeud)>),
}

/// A key and its place.
#[derive(Debug, Clone)]
pub struct Cle {
    pub texte: String,
    pub lieu: Lieu,
}

impl Noeud {
    /// What the value is, in words.
    pub fn genre(&self) -> Texte {
        match self.valeur {
            Valeur::Vide => Texte::new("rien", "nothing"),
            Valeur::Scalaire(_) => Texte::new("un texte", "a text"),
            Valeur::Liste(_) => Texte::new("une liste", "a list"),
            Valeur::Table(_) => Texte::new("un groupe de clés", "a group of keys"),
        }
    }
}

/// Reads every document of a file. Faults go to `constats`; what could be read before the first syntax fault is kept.
pub fn lire(fichier: &Arc<str>, texte: &str, constats: &mut Vec<Constat>) -> Vec<Noeud> {
    let mut composeur =
        Composeur { fichier: fichier.clone(), lignes: texte.lines().collect(), constats, ancres: BTreeMap::new(), noeuds: 0 };
    let mut evenements = Parser::new_from_str(texte);
    let mut documents = Vec::new();
    loop {
        match evenements.next() {
            None => break,
            Some(Err(faute)) => {
                composeur.syntaxe(&faute);
                break;
            }
            Some(Ok((Event::DocumentStart(..), _))) => {
                composeur.ancres.clear();
                match composeur.document(&mut evenements) {
                    Ok(Some(noeud)) => documents.push(noeud),
                    Ok(None) => {}
                    Err(Arret) => break,
                }
            }
            Some(Ok(_)) => {}
        }
    }
    documents
}

/// Composition stopped; the finding is already recorded.
struct Arret;

struct Composeur<'a> {
    fichier: Arc<str>,
    lignes: Vec<&'a str>,
    constats: &'a mut Vec<Constat>,
    ancres: BTreeMap<usize, Ancre>,
    noeuds: usize,
}

/// What an anchor names, with what an alias to it would cost.
struct Ancre {
    noeud: Noeud,
    taille: usize,
    profondeur: usize,
}

/// A key as it came: one that is no plain word has been said, and its value is left out.
enum CleLue {
    Mot(Cle),
    Refusee,
}

/// A collection being filled; an explicit stack, so that nesting cannot exhaust the thread's own.
enum Ouvert {
    Liste { lieu: Lieu, ancre: usize, elements: Vec<Noeud> },
    Table { lieu: Lieu, ancre: usize, paires: Vec<(Cle, Noeud)>, vues: BTreeMap<String, Lieu>, cle: Option<CleLue> },
}

impl Composeur<'_> {
    fn lieu(&self, span: &Span) -> Lieu {
        let ligne = u32::try_from(span.start.line()).unwrap_or(u32::MAX).max(1);
        let colonne = span.start.col();
        let longueur = if span.end.line() == span.start.line() {
            span.end.col().saturating_sub(colonne)
        } else {
            // A value over several lines is underlined to the end of its first.
            self.lignes.get(ligne as usize - 1).map_or(1, |l| l.trim_end().chars().count().saturating_sub(colonne))
        };
        Lieu {
            fichier: self.fichier.clone(),
            ligne,
            colonne: u32::try_from(colonne + 1).unwrap_or(u32::MAX),
            longueur: u32::try_from(longueur.max(1)).unwrap_or(u32::MAX),
        }
    }

    fn syntaxe(&mut self, faute: &granit_parser::ScanError) {
        let marque = faute.marker();
        let ligne = u32::try_from(marque.line()).unwrap_or(u32::MAX).max(1);
        let lieu = Lieu { fichier: self.fichier.clone(), ligne, colonne: u32::try_from(marque.col() + 1).unwrap_or(u32::MAX), longueur: 1 };
        if matches!(faute.kind(), ErrorKind::RecursionLimitExceeded) {
            self.imbrication(lieu);
            return;
        }
        // The parser often notices a tab one line later: the line to mend is the one that begins with it.
        let tabulation = (ligne.saturating_sub(2)..=ligne).find(|n| {
            n.checked_sub(1)
                .and_then(|i| self.lignes.get(i as usize))
                .is_some_and(|l| l.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t'))
        });
        let constat = if let Some(ligne) = tabulation {
            let texte = self.lignes.get(ligne as usize - 1).copied().unwrap_or_default();
            let colonne = u32::try_from(texte.chars().take_while(|c| *c != '\t').count() + 1).unwrap_or(1);
            Constat::erreur(
                "SAI-02",
                Texte::new("une tabulation en tête de ligne n'est pas du YAML", "a tab that indents a line is not YAML"),
            )
            .a(Lieu { ligne, colonne, ..lieu })
            .remede(Texte::new("indenter avec des espaces", "indent with spaces"))
        } else {
            let Texte { fr, en } = nommer(faute);
            Constat::erreur("SAI-02", dit!("YAML illisible à partir d'ici : {fr}", "unreadable YAML from here: {en}"))
                .a(lieu)
                .remede(Texte::new(
                    "vérifier l'indentation, les deux-points et les guillemets ; un texte qui contient « : » ou « # » se met entre guillemets",
                    "check indentation, colons and quotes; a text that contains \": \" or \" #\" must be quoted",
                ))
        };
        self.constats.push(constat);
    }

    fn trop(&mut self, lieu: Lieu, quoi: Texte) -> Arret {
        self.constats.push(Constat::erreur("SAI-17", quoi).a(lieu).remede(Texte::new(
            "découper le fichier, ou écrire les valeurs sans alias",
            "split the file, or write the values without aliases",
        )));
        Arret
    }

    fn document<'i>(&mut self, evenements: &mut Parser<'i, granit_parser::StrInput<'i>>) -> Result<Option<Noeud>, Arret> {
        let mut pile: Vec<Ouvert> = Vec::new();
        loop {
            let (evenement, span) = match evenements.next() {
                None => return Ok(None),
                Some(Err(faute)) => {
                    self.syntaxe(&faute);
                    // What was complete before the fault is still worth judging: close what is open.
                    return Ok(self.refermer(pile));
                }
                Some(Ok(paire)) => paire,
            };
            let lieu = self.lieu(&span);
            let (ancre, noeud) = match evenement {
                Event::Scalar(texte, style, ancre, _) => {
                    let vide = style == ScalarStyle::Plain && matches!(texte.as_ref(), "" | "~" | "null" | "Null" | "NULL");
                    let valeur = if vide { Valeur::Vide } else { Valeur::Scalaire(texte.into_owned()) };
                    self.noeuds += 1;
                    (ancre, Noeud { lieu, valeur })
                }
                Event::Alias(id) => match self.ancres.get(&id) {
                    Some(ancre) => {
                        // Judged before the copy is made: size bounds the memory, depth bounds the stack.
                        self.noeuds = self.noeuds.saturating_add(ancre.taille);
                        if self.noeuds > NOEUDS_MAX {
                            return Err(self.expansion(lieu));
                        }
                        if pile.len() + ancre.profondeur > PROFONDEUR_MAX {
                            return Err(self.imbrication(lieu));
                        }
                        (0, ancre.noeud.clone())
                    }
                    None => return Err(self.trop(lieu, Texte::new("un alias qui se contient lui-même", "an alias that contains itself"))),
                },
                Event::SequenceStart(_, ancre, _) => {
                    pile.push(Ouvert::Liste { lieu, ancre, elements: Vec::new() });
                    self.borner(&pile)?;
                    continue;
                }
                Event::MappingStart(_, ancre, _) => {
                    pile.push(Ouvert::Table { lieu, ancre, paires: Vec::new(), vues: BTreeMap::new(), cle: None });
                    self.borner(&pile)?;
                    continue;
                }
                Event::SequenceEnd | Event::MappingEnd => match pile.pop() {
                    Some(ouvert) => {
                        self.noeuds += 1;
                        self.fermer(ouvert)
                    }
                    None => continue,
                },
                Event::DocumentEnd => return Ok(None),
                _ => continue,
            };
            if ancre != 0 {
                let (taille, profondeur) = mesurer(&noeud);
                // The copy kept for the aliases is memory too.
                self.noeuds = self.noeuds.saturating_add(taille);
                self.ancres.insert(ancre, Ancre { noeud: noeud.clone(), taille, profondeur });
            }
            if self.noeuds > NOEUDS_MAX {
                return Err(self.expansion(noeud.lieu));
            }
            match pile.last_mut() {
                None => return Ok(Some(noeud)),
                Some(ouvert) => self.ajouter(ouvert, noeud),
            }
        }
    }

    fn borner(&mut self, pile: &[Ouvert]) -> Result<(), Arret> {
        if pile.len() <= PROFONDEUR_MAX {
            return Ok(());
        }
        match pile.last() {
            Some(Ouvert::Liste { lieu, .. } | Ouvert::Table { lieu, .. }) => Err(self.imbrication(lieu.clone())),
            None => Ok(()),
        }
    }

    fn imbrication(&mut self, lieu: Lieu) -> Arret {
        let max = PROFONDEUR_MAX;
        self.trop(lieu, dit!("plus de {max} niveaux d'imbrication", "more than {max} levels of nesting"))
    }

    fn expansion(&mut self, lieu: Lieu) -> Arret {
        let max = NOEUDS_MAX;
        self.trop(lieu, dit!("le fichier s'étend au-delà de {max} valeurs", "the file expands beyond {max} values"))
    }

    fn fermer(&mut self, ouvert: Ouvert) -> (usize, Noeud) {
        match ouvert {
            Ouvert::Liste { lieu, ancre, elements, .. } => (ancre, Noeud { lieu, valeur: Valeur::Liste(elements) }),
            Ouvert::Table { lieu, ancre, paires, .. } => (ancre, Noeud { lieu, valeur: Valeur::Table(paires) }),
        }
    }

    fn refermer(&mut self, mut pile: Vec<Ouvert>) -> Option<Noeud> {
        let mut dernier = None;
        while let Some(mut ouvert) = pile.pop() {
            if let Some(noeud) = dernier.take() {
                self.ajouter(&mut ouvert, noeud);
            }
            dernier = Some(self.fermer(ouvert).1);
        }
        dernier
    }

    fn ajouter(&mut self, ouvert: &mut Ouvert, noeud: Noeud) {
        match ouvert {
            Ouvert::Liste { elements, .. } => elements.push(noeud),
            Ouvert::Table { paires, vues, cle, .. } => match cle.take() {
                Some(CleLue::Refusee) => {}
                Some(CleLue::Mot(cle)) => {
                    if let Some(premiere) = vues.get(&cle.texte) {
                        let nom = &cle.texte;
                        self.constats.push(
                            Constat::erreur("SAI-05", dit!("la clé `{nom}` est écrite deux fois", "the key `{nom}` is written twice"))
                                .a(cle.lieu)
                                .voir(premiere.clone(), Texte::new("déjà ici", "already here"))
                                .remede(Texte::new("n'en garder qu'une", "keep only one")),
                        );
                    } else {
                        vues.insert(cle.texte.clone(), cle.lieu.clone());
                        paires.push((cle, noeud));
                    }
                }
                None => {
                    *cle = Some(match noeud.valeur {
                        Valeur::Scalaire(texte) => CleLue::Mot(Cle { texte, lieu: noeud.lieu }),
                        _ => {
                            self.constats.push(
                                Constat::erreur("SAI-06", Texte::new("une clé doit être un simple mot", "a key must be a plain word"))
                                    .a(noeud.lieu),
                            );
                            CleLue::Refusee
                        }
                    });
                }
            },
        }
    }
}

/// The parser's fault in both languages; the rare ones share one sentence, since a person mends the line, not the grammar.
fn nommer(faute: &granit_parser::ScanError) -> Texte {
    use ErrorKind as K;
    let fr = match faute.kind() {
        K::UnexpectedEofFlowSequence | K::UnexpectedEofFlowMapping | K::UnexpectedEofImplicitFlowMapping => {
            "le fichier s'arrête dans un crochet ou une accolade"
        }
        K::UnclosedFlowCollection { .. } => "crochet ou accolade jamais fermé",
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => "crochet ou accolade fermé sans avoir été ouvert",
        K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => "virgule ou fermeture attendue",
        K::UnexpectedEofBlockSequence | K::UnexpectedEofBlockMapping | K::UnexpectedEof => "le fichier s'arrête trop tôt",
        K::UnclosedQuotedScalar => "guillemet jamais fermé",
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => "texte à la suite d'un guillemet fermant",
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => "séquence inconnue après une barre oblique inverse",
        K::UnknownAnchor => "alias d'une ancre qui n'existe pas",
        K::SimpleKeyExpected | K::InvalidSimpleKey => "clé sans deux-points",
        K::MappingValueNotAllowed | K::InvalidColonPlacement => "deux-points inattendu",
        K::MappingKeyNotAllowed | K::ExpectedBlockMappingKey => "clé attendue, ou mal alignée",
        K::InvalidIndentation | K::InvalidBlockScalarIndent | K::InvalidQuotedScalarIndent | K::InvalidFlowScalarIndent => {
            "alignement qui ne correspond à rien"
        }
        K::ExpectedBlockSequenceEntry | K::BlockSequenceEntryNotAllowed | K::BlockEntryInFlowCollection => "tiret inattendu",
        K::UnexpectedCharacter { .. } => "caractère réservé par YAML",
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabAtBlockScalarStart
        | K::TabInIndentation
        | K::TabInPlainScalar
        | K::InvalidBlockEntryWhitespace
        | K::InvalidMappingValueWhitespace => "tabulation là où il faut une espace",
        K::BomInsideDocument => "marque d'ordre des octets au milieu du fichier",
        K::CommentInterceptedScalar | K::CommentNotSeparated => "commentaire mal placé",
        K::RecursionLimitExceeded => "trop de niveaux d'imbrication",
        _ => "écriture que YAML ne connaît pas",
    };
    Texte::new(fr, faute.info().to_string())
}

/// Number of nodes under and including `noeud`, and how deep they nest.
fn mesurer(noeud: &Noeud) -> (usize, usize) {
    let cumuler = |(taille, fond): (usize, usize), enfant: &Noeud| {
        let (autre, profondeur) = mesurer(enfant);
        (taille + autre, fond.max(profondeur))
    };
    match &noeud.valeur {
        Valeur::Vide | Valeur::Scalaire(_) => (1, 0),
        Valeur::Liste(elements) => {
            let (taille, fond) = elements.iter().fold((1, 0), cumuler);
            (taille, fond + 1)
        }
        Valeur::Table(paires) => {
            let (taille, fond) = paires.iter().map(|(_, noeud)| noeud).fold((1 + paires.len(), 0), cumuler);
            (taille, fond + 1)
        }
    }
}
