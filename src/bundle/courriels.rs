//! E-mails and plain texts as exhibits: what the reader saw, and the names of what was attached.

use mail_parser::{Address, MessageParser, MimeHeaders};

use super::defaut::{Defaut, indechiffrable};
use crate::documents::Courriel;

/// Reads an e-mail file.
pub(super) fn lire(octets: &[u8]) -> Result<Courriel, Defaut> {
    let essai = std::panic::catch_unwind(|| lire_message(octets));
    essai
        .ok()
        .flatten()
        .ok_or_else(|| indechiffrable("ce n'est pas un message électronique lisible", "it is not a readable e-mail message"))
}

fn lire_message(octets: &[u8]) -> Option<Courriel> {
    let message = MessageParser::default().parse(octets)?;
    if message.from().is_none() && message.date().is_none() && message.subject().is_none() {
        return None;
    }
    let corps: Vec<String> =
        (0..message.text_body_count()).filter_map(|rang| message.body_text(rang)).map(|texte| nettoyer(&texte)).collect();
    let jointes = message
        .attachments()
        .enumerate()
        .map(|(rang, jointe)| {
            let nom = jointe.attachment_name().map(str::to_owned).or_else(|| jointe.message().and_then(|m| m.subject().map(str::to_owned)));
            ligne(&nom.unwrap_or_else(|| format!("pièce jointe {}", rang + 1)))
        })
        .collect();
    Some(Courriel {
        de: adresses(message.from()),
        a: adresses(message.to()),
        cc: adresses(message.cc()),
        date: message.date().map(date).unwrap_or_default(),
        objet: ligne(message.subject().unwrap_or_default()),
        corps: corps.join("\n\n").trim().to_owned(),
        jointes,
    })
}

fn adresses(adresses: Option<&Address<'_>>) -> String {
    let Some(adresses) = adresses else { return String::new() };
    let liste: Vec<String> = adresses
        .iter()
        .map(|adresse| match (adresse.name(), adresse.address()) {
            (Some(nom), Some(boite)) if nom != boite => format!("{nom} <{boite}>"),
            (_, Some(boite)) => boite.to_owned(),
            (Some(nom), None) => nom.to_owned(),
            (None, None) => String::new(),
        })
        .filter(|adresse| !adresse.is_empty())
        .collect();
    ligne(&liste.join(", "))
}

/// The sender's own day, hour and zone: a deposit must not move an e-mail to another day.
fn date(date: &mail_parser::DateTime) -> String {
    let signe = if date.tz_before_gmt { '-' } else { '+' };
    format!(
        "{:02}/{:02}/{:04} {:02}:{:02}:{:02} (UTC{signe}{:02}:{:02})",
        date.day, date.month, date.year, date.hour, date.minute, date.second, date.tz_hour, date.tz_minute
    )
}

/// Reads a plain text: UTF-8, UTF-16 with its mark, else Windows-1252.
pub(super) fn lire_texte(octets: &[u8]) -> Result<String, Defaut> {
    let texte = match octets {
        [0xef, 0xbb, 0xbf, suite @ ..] => String::from_utf8_lossy(suite).into_owned(),
        [0xff, 0xfe, suite @ ..] => utf16(suite, u16::from_le_bytes),
        [0xfe, 0xff, suite @ ..] => utf16(suite, u16::from_be_bytes),
        _ => match std::str::from_utf8(octets) {
            Ok(texte) => texte.to_owned(),
            Err(_) => octets.iter().map(|octet| windows_1252(*octet)).collect(),
        },
    };
    let controles = texte.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if controles > texte.chars().count() / 50 {
        return Err(indechiffrable("ce n'est pas du texte", "it is not text"));
    }
    Ok(nettoyer(&texte))
}

fn utf16(octets: &[u8], lire: fn([u8; 2]) -> u16) -> String {
    let mots = octets.chunks_exact(2).map(|deux| match deux {
        [a, b] => lire([*a, *b]),
        _ => 0xfffd,
    });
    char::decode_utf16(mots).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The characters that Windows-1252 puts where ISO 8859-1 has controls.
fn windows_1252(octet: u8) -> char {
    const HAUT: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}', '‘', '’', '“',
        '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match octet {
        0x80..=0x9f => HAUT.get(usize::from(octet - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(octet),
    }
}

/// Lines end alike, and nothing but what shows is kept.
fn nettoyer(texte: &str) -> String {
    texte
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| {
            *c == '\n'
                || *c == '\t'
                || !(c.is_control() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        })
        .collect()
}

/// A header, on one line.
fn ligne(texte: &str) -> String {
    nettoyer(texte).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_gives_its_headers_its_text_and_the_names_of_its_attachments() {
        let source = "From: =?utf-8?q?H=C3=A9l=C3=A8ne?= <h@a.example>\r\nTo: b@b.example, c@c.example\r\nCc: d@d.example\r\n\
            Date: Tue, 12 Nov 2025 23:58:00 +0100\r\nSubject: =?iso-8859-1?q?Facture_impay=E9e?=\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour,</p><p>A &amp; B</p>\r\n\
            --x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"facture.pdf\"\r\n\r\nabc\r\n--x--\r\n";
        let lu = lire(source.as_bytes()).unwrap();
        assert_eq!(lu.de, "Hélène <h@a.example>");
        assert_eq!(lu.a, "b@b.example, c@c.example");
        assert_eq!(lu.cc, "d@d.example");
        assert_eq!(lu.date, "12/11/2025 23:58:00 (UTC+01:00)");
        assert_eq!(lu.objet, "Facture impayée");
        assert!(lu.corps.contains("Bonjour,") && lu.corps.contains("A & B") && !lu.corps.contains('<'), "{}", lu.corps);
        assert_eq!(lu.jointes, ["facture.pdf"]);
    }

    #[test]
    fn what_is_not_an_email_or_a_text_is_refused() {
        assert!(lire(b"\x00\x01\x02\x03").is_err());
        assert!(lire_texte(&[0, 1, 2, 3, 4, 5]).is_err());
    }

    #[test]
    fn texts_are_read_in_the_encodings_that_windows_writes() {
        assert_eq!(lire_texte("é€".as_bytes()).as_deref(), Ok("é€"));
        assert_eq!(lire_texte(b"\xe9\x80\r\n").as_deref(), Ok("é€\n"));
        assert_eq!(lire_texte(b"\xff\xfe\xe9\x00\xac\x20").as_deref(), Ok("é€"));
    }
}
