//! The fonts, compiled in: the same pages on every machine; and which characters they can show.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The files of `fonts/`, in the order in which a missing glyph is looked for.
pub(super) const FICHIERS: [(&str, &[u8]); 6] = [
    ("LibertinusSerif-Regular.otf", include_bytes!("../../fonts/LibertinusSerif-Regular.otf")),
    ("LibertinusSerif-Italic.otf", include_bytes!("../../fonts/LibertinusSerif-Italic.otf")),
    ("LibertinusSerif-Bold.otf", include_bytes!("../../fonts/LibertinusSerif-Bold.otf")),
    ("LibertinusSerif-BoldItalic.otf", include_bytes!("../../fonts/LibertinusSerif-BoldItalic.otf")),
    ("LiberationSans-Regular.ttf", include_bytes!("../../fonts/LiberationSans-Regular.ttf")),
    ("DejaVuSansMono.ttf", include_bytes!("../../fonts/DejaVuSansMono.ttf")),
];

pub(super) struct Fontes {
    pub(super) polices: Vec<Font>,
    pub(super) repertoire: LazyHash<FontBook>,
    /// One bit a code point: 140 kB once, then one look-up a character.
    couverture: Vec<u64>,
}

pub(super) fn fontes() -> &'static Fontes {
    static FONTES: LazyLock<Fontes> = LazyLock::new(|| {
        let polices: Vec<Font> = FICHIERS.iter().filter_map(|(_, octets)| Font::new(Bytes::new(*octets), 0)).collect();
        let mut couverture = vec![0u64; 0x11_0000 / 64];
        for police in &polices {
            for point in police.info().coverage.iter() {
                if let Some(mot) = couverture.get_mut(point as usize / 64) {
                    *mot |= 1 << (point % 64);
                }
            }
        }
        Fontes { repertoire: LazyHash::new(FontBook::from_fonts(&polices)), polices, couverture }
    });
    &FONTES
}

/// The first character of `texte` that our pages cannot show, if any: no font has its glyph, or an archived PDF may not
/// hold it (control characters, private use, marks that turn the direction of writing).
///
/// Under [`Norme::Archive`](super::Norme::Archive) the typesetter refuses such a text; asked early, the user is told at the line of the file.
pub fn glyphe_manquant(texte: &str) -> Option<char> {
    texte.chars().find(|c| !montrable(*c))
}

fn montrable(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => true,
        // Soft hyphen, joiners and the zero-width space guide the line breaks and leave no trace.
        '\u{AD}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' => true,
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => false,
        // Order the letters differently from how they are typed: a name could print as another.
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => false,
        '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFC}' | '\u{FFFD}' => false,
        c if c.is_control() => false,
        c => {
            let point = c as usize;
            fontes().couverture.get(point / 64).is_some_and(|mot| mot & (1 << (point % 64)) != 0)
        }
    }
}
