//! What Typst may see: one source, the files given, our fonts, the case's day; no disk, no network, no clock.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::Datelike;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};

use super::{Composition, ErreurComposition, fontes};

/// The path of the main source. Always the same: Typst never forgets a path, and knows 65,535 of them at most.
const PRINCIPAL: &str = "main.typ";

struct Fichier {
    octets: Bytes,
    source: OnceLock<FileResult<Source>>,
}

/// The world of one document.
pub(super) struct Monde {
    principal: FileId,
    fichiers: BTreeMap<String, Fichier>,
    jour: Datetime,
}

impl Monde {
    pub(super) fn new(composition: &Composition<'_>) -> Result<Self, ErreurComposition> {
        let chemin = VirtualPath::new(PRINCIPAL).map_err(|e| ErreurComposition(e.to_string()))?;
        let principal = RootedPath::new(VirtualRoot::Project, chemin).intern();
        let jour = jour(composition)
            .ok_or_else(|| ErreurComposition(format!("le {} n'est pas un jour que le PDF sache dater", composition.jour)))?;
        let mut fichiers = BTreeMap::new();
        for (chemin, octets) in composition.fichiers.iter().copied().chain([(PRINCIPAL, composition.source.as_bytes())]) {
            let fichier = Fichier { octets: Bytes::new(octets.to_vec()), source: OnceLock::new() };
            if fichiers.insert(chemin.trim_start_matches('/').to_owned(), fichier).is_some() {
                return Err(ErreurComposition(format!("« {chemin} » est donné deux fois")));
            }
        }
        Ok(Self { principal, fichiers, jour })
    }

    pub(super) fn jour(&self) -> Datetime {
        self.jour
    }

    fn fichier(&self, id: FileId) -> FileResult<&Fichier> {
        let chemin = id.get();
        let nom = chemin.vpath().get_without_slash();
        match chemin.root() {
            VirtualRoot::Project => self.fichiers.get(nom).ok_or_else(|| FileError::NotFound(nom.into())),
            // No network, ever: a package is a file that does not exist.
            VirtualRoot::Package(_) => Err(FileError::AccessDenied),
        }
    }

    /// All faults, each with its place and its line of source, as a template's author needs them.
    pub(super) fn erreur(&self, diagnostics: &[SourceDiagnostic]) -> ErreurComposition {
        let dits: Vec<String> = diagnostics.iter().map(|d| self.dire(d)).collect();
        ErreurComposition(dits.join("\n"))
    }

    fn dire(&self, diagnostic: &SourceDiagnostic) -> String {
        let mut dit = diagnostic.message.to_string();
        if let Some(lieu) = diagnostic.span.id().and_then(|id| self.lieu(id, self.range(diagnostic.span)?.start)) {
            dit = format!("{lieu}\n  = {dit}");
        }
        // A fault inside the look is most often a fault of the words that call it: show that line too.
        for etape in &diagnostic.trace {
            if let Some(lieu) =
                etape.span.id().filter(|id| *id == self.principal).and_then(|id| self.lieu(id, self.range(etape.span)?.start))
            {
                dit = format!("{dit}\n  appelé par {lieu}");
            }
        }
        for conseil in &diagnostic.hints {
            dit = format!("{dit}\n  = {}", conseil.v);
        }
        dit
    }

    /// `main.typ:12:3` and the line itself.
    fn lieu(&self, id: FileId, octet: usize) -> Option<String> {
        let source = self.source(id).ok()?;
        let (ligne, colonne) = source.lines().byte_to_line_column(octet)?;
        let texte = source.lines().line_to_range(ligne).and_then(|etendue| source.text().get(etendue)).unwrap_or_default();
        let texte: String = texte.trim_end().chars().take(200).collect();
        let chemin = id.get().vpath().get_without_slash();
        Some(format!("{chemin}:{}:{}\n  | {texte}", ligne.saturating_add(1), colonne.saturating_add(1)))
    }
}

fn jour(composition: &Composition<'_>) -> Option<Datetime> {
    let jour = composition.jour;
    // Neither PDF dates nor Typst's know a year before the first or after 9999.
    let annee = Some(jour.year()).filter(|annee| (1..=9999).contains(annee))?;
    Datetime::from_ymd(annee, u8::try_from(jour.month()).ok()?, u8::try_from(jour.day()).ok()?)
}

impl World for Monde {
    fn library(&self) -> &LazyHash<Library> {
        static BIBLIOTHEQUE: OnceLock<LazyHash<Library>> = OnceLock::new();
        BIBLIOTHEQUE.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fontes::fontes().repertoire
    }

    fn main(&self) -> FileId {
        self.principal
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let fichier = self.fichier(id)?;
        fichier
            .source
            .get_or_init(|| {
                let texte = std::str::from_utf8(&fichier.octets).map_err(|_| FileError::InvalidUtf8)?;
                Ok(Source::new(id, texte.to_owned()))
            })
            .clone()
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Ok(self.fichier(id)?.octets.clone())
    }

    fn font(&self, index: usize) -> Option<Font> {
        fontes::fontes().polices.get(index).cloned()
    }

    fn today(&self, _decalage: Option<Duration>) -> Option<Datetime> {
        Some(self.jour)
    }
}
