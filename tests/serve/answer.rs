//! An answer of the server, byte for byte.

use std::collections::BTreeMap;

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    /// 0 when there was none.
    pub(super) status: u16,
    headers: BTreeMap<String, String>,
    pub(super) bytes: Vec<u8>,
    /// The bytes as text.
    pub(super) body: String,
}

impl Answer {
    /// Reads all that a server sent before it closed.
    pub(super) fn of(sent: &[u8]) -> Self {
        let end = sent.windows(4).position(|window| window == b"\r\n\r\n");
        let (head, bytes) = match end {
            Some(end) => (&sent[..end], &sent[end + 4..]),
            None => (sent, &sent[sent.len()..]),
        };
        let head = String::from_utf8_lossy(head);
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.and_then(|status| status.parse().ok()).unwrap_or(0),
            headers: headers
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect(),
            bytes: bytes.to_owned(),
            body: String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The bytes of the file, without the script that the server adds to a page.
    pub(super) fn without_script(&self) -> Vec<u8> {
        let added = self.body.split_once("<meta name=\"marelle-serve\" ");
        match added.and_then(|(before, rest)| Some((before, rest.split_once("</script>")?.1))) {
            Some((before, after)) => format!("{before}{after}").into_bytes(),
            None => self.bytes.clone(),
        }
    }
}
