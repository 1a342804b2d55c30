//! How finely a JPEG was written.

use super::reader::Reader;

/// The sum of the luminance table at quality 50 (ITU-T T.81, table K.1).
const SUM_AT_FIFTY: u32 = 3_688;

/// How finely a JPEG was written, of 100 and as libjpeg counts, by a segment of quantisation
/// tables that holds the first one. Written again with the same tables, a picture loses next to
/// nothing and does not grow.
pub(super) fn quality(tables: &[u8]) -> Option<u8> {
    let mut reader = Reader::new(tables);
    loop {
        let (precision, number) = match reader.byte()? {
            kind @ 0..=0x0f => (1, kind),
            kind => (2, kind & 0x0f),
        };
        let table = reader.take(64 * precision)?;
        if number == 0 {
            let steps = table.chunks(precision).map(|step| {
                step.iter()
                    .fold(0, |step, byte| step << 8 | u32::from(*byte))
            });
            return Some(of_sum(steps.sum()));
        }
    }
}

fn of_sum(sum: u32) -> u8 {
    let percents = (sum * 100).div_ceil(SUM_AT_FIFTY).max(1);
    let quality = match percents {
        0..=100 => (200 - percents) / 2,
        _ => 5_000 / percents,
    };
    u8::try_from(quality).unwrap_or(100).max(1)
}
