//! Working hours as a document has them.

use serde::Deserialize;

use super::super::WorkingHours;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoursDocument {
    days: Vec<Day>,
    from: Clock,
    to: Clock,
}

#[derive(Deserialize)]
#[serde(try_from = "HoursDocument")]
pub(super) struct Hours(pub(super) WorkingHours);

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Minutes after midnight, written as 09:30.
#[derive(Deserialize, Clone, Copy)]
#[serde(try_from = "String")]
struct Clock(u16);

impl TryFrom<String> for Clock {
    type Error = &'static str;
    fn try_from(written: String) -> Result<Self, &'static str> {
        let digits = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
        let read = written.split_once(':').and_then(|(hours, minutes)| Some((digits(hours)?, digits(minutes)?)));
        match read {
            Some((hours, minutes)) if (hours < 24 && minutes < 60) || (hours, minutes) == (24, 0) => {
                Ok(Self(hours * 60 + minutes))
            }
            _ => Err("this is no time of day such as 09:30"),
        }
    }
}

impl TryFrom<HoursDocument> for Hours {
    type Error = &'static str;
    fn try_from(read: HoursDocument) -> Result<Self, &'static str> {
        let mut days = [false; 7];
        for day in &read.days {
            match days.get_mut(*day as usize) {
                Some(open) if !*open => *open = true,
                _ => return Err("this day stands there twice"),
            }
        }
        if read.days.is_empty() {
            return Err("there is no working day");
        }
        let (Clock(from), Clock(to)) = (read.from, read.to);
        if from >= to {
            return Err("working hours end before they begin");
        }
        Ok(Self(WorkingHours { days, from, to }))
    }
}
