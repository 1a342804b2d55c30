//! A person's agreement held against the values of her record, one after another.

use jiff::civil::Date;

use super::agreed::{LeftOut, Setting};
use super::html_words::{attributes, without_tags};
use super::person_name::PersonName;
use super::withheld::{IN_FILE, IN_ID, IN_PICTURE, IN_ROW, Withheld};
use crate::address::{Slug, WebLink, slugify};
use crate::content::{
    Address, AgeRange, Amount, Body, Confidentiality, Consent, Contact, Enrolment, Kind, Links,
    Manager, Moment, MomentKind, OpeningHours, Price, Provenance, Round, Service, Vacancy, Welcome,
};
use crate::diagnostic::Spanned;

/// A person's agreement held against the values of her record.
pub(super) struct Screen<'c> {
    consent: &'c Consent,
    /// The name, unless it may be shown.
    hidden: Option<PersonName>,
    pub(super) left_out: LeftOut,
}

impl<'c> Screen<'c> {
    pub(super) fn new(service: &Service, consent: &'c Consent, setting: Setting<'_>) -> Self {
        let mut names = vec![&*service.name.value];
        let contacts = service.contacts.iter();
        names.extend(contacts.filter_map(|contact| contact.name.as_deref()));
        let hidden = !consent.names("nom");
        Self {
            consent,
            hidden: hidden.then(|| PersonName::new(&names, setting.kind, setting.communes)),
            left_out: LeftOut {
                unnamed: Vec::new(),
                repeating: Vec::new(),
                legible: Vec::new(),
            },
        }
    }

    /// Whether a value may stay; one that may not is noted where it holds something.
    fn keeps(&mut self, key: &'static str, holds: bool) -> bool {
        let named = self.consent.names(key);
        if holds && !named {
            note(&mut self.left_out.unnamed, key);
        }
        named
    }

    /// Notes a value that is shown though a hidden name may be read in it: who agreed to show an
    /// address of mail or of the web agreed to its letters.
    fn tell_if_legible(&mut self, key: &'static str, address: Option<&str>) {
        let is_legible = |name: &PersonName| address.is_some_and(|it| name.is_in_address(it));
        if self.hidden.as_ref().is_some_and(is_legible) {
            note(&mut self.left_out.legible, key);
        }
    }

    /// Whether words may be read without a hidden name; those that may not are noted.
    fn is_free(&mut self, key: &'static str, words: &str) -> bool {
        let repeats = self
            .hidden
            .as_ref()
            .is_some_and(|name| name.is_in_text(words));
        if repeats {
            note(&mut self.left_out.repeating, key);
        }
        !repeats
    }

    /// Where the fiche is: an identifier that repeats a hidden name keeps the record out. A row's
    /// default identifier comes from the name: it gets one from what is published of it.
    pub(super) fn address_of_fiche(
        &self,
        service: &mut Service,
        setting: Setting<'_>,
    ) -> Result<(), Withheld> {
        let Some(name) = &self.hidden else {
            return Ok(());
        };
        let is_chosen = service.id.span != service.name.span;
        if !is_chosen && !setting.has_own_file {
            let id = self.id_of_row(service, setting);
            service.id.value = id.ok_or(Withheld::NameRepeated(IN_ROW, service.id.span))?;
            return Ok(());
        }
        if !name.is_in_address(service.id.value.as_str()) {
            return Ok(());
        }
        let what = if is_chosen { IN_ID } else { IN_FILE };
        Err(Withheld::NameRepeated(what, service.id.span))
    }

    /// An identifier that no name can be guessed from: a digest of the telephones and mails that
    /// are shown. `None` where none is.
    fn id_of_row(&self, service: &Service, setting: Setting<'_>) -> Option<Slug> {
        let mut shown = String::new();
        for contact in &service.contacts {
            let phone = contact
                .phone
                .as_ref()
                .filter(|_| self.consent.names("telephone"));
            let mail = contact
                .mail
                .as_ref()
                .filter(|_| self.consent.names("courriel"));
            shown.extend(phone.map(ToString::to_string));
            shown.extend(mail.map(ToString::to_string));
        }
        let digest = blake3::hash(shown.as_bytes()).to_hex();
        let id = slugify(&format!("{}-{}", setting.kind.id, &digest[..10]));
        id.filter(|_| !shown.is_empty())
    }

    /// The name, and old addresses: they may hold a name that nobody would look for there.
    pub(super) fn name(
        &mut self,
        name: &mut Spanned<String>,
        redirections: &mut Vec<Spanned<String>>,
        kind: &Kind,
    ) {
        self.list("nom", redirections);
        if !self.keeps("nom", false) {
            name.value.clone_from(&kind.label);
        }
    }

    pub(super) fn ages(&mut self, ages: &mut AgeRange) {
        let bound = ages.min.or(ages.max).or(ages.before);
        let holds = bound.is_some() || ages.as_written.is_some();
        self.part("ages", ages, holds);
        self.text("ages", &mut ages.as_written);
    }

    fn option<T>(&mut self, key: &'static str, value: &mut Option<T>) {
        if !self.keeps(key, value.is_some()) {
            *value = None;
        }
    }

    fn list<T>(&mut self, key: &'static str, values: &mut Vec<T>) {
        if !self.keeps(key, !values.is_empty()) {
            values.clear();
        }
    }

    fn part<T: Default>(&mut self, key: &'static str, part: &mut T, holds: bool) {
        if !self.keeps(key, holds) {
            *part = T::default();
        }
    }

    pub(super) fn text<T: AsRef<str>>(&mut self, key: &'static str, text: &mut Option<T>) {
        self.option(key, text);
        *text = text.take().filter(|it| self.is_free(key, it.as_ref()));
    }

    /// A text that a description is made of: it is named itself where it repeats a hidden name.
    pub(super) fn described(&mut self, key: &'static str, text: &mut Option<String>) {
        self.option("description", text);
        *text = text.take().filter(|words| self.is_free(key, words));
    }

    pub(super) fn texts(&mut self, key: &'static str, texts: &mut Vec<String>) {
        self.list(key, texts);
        texts.retain(|words| self.is_free(key, words));
    }

    /// Who employs a person.
    pub(super) fn manager(&mut self, manager: &mut Option<Manager>) {
        self.option("gestionnaire", manager);
        *manager = manager
            .take()
            .filter(|it| self.is_free("gestionnaire", &it.name));
    }

    /// Without an agreement for the address a person is somewhere in her commune.
    pub(super) fn place(
        &mut self,
        address: &mut Option<Address>,
        confidentiality: &mut Option<Confidentiality>,
        served: &mut Vec<Spanned<String>>,
    ) {
        self.list("communes_desservies", served);
        let Some(Address {
            street,
            complement,
            postal_code: _,
            commune: _,
            insee_code: _,
            position,
        }) = address
        else {
            return;
        };
        self.text("adresse", street);
        self.text("adresse", complement);
        self.option("adresse", position);
        if !self.keeps("adresse", false) {
            *confidentiality = Some(Confidentiality::Commune);
        }
    }

    pub(super) fn contacts(&mut self, contacts: &mut Vec<Contact>) {
        contacts.retain_mut(|contact| {
            let Contact {
                name,
                role,
                phone,
                mail,
            } = contact;
            self.option("nom", name);
            self.text("role", role);
            self.option("telephone", phone);
            self.option("courriel", mail);
            self.tell_if_legible("courriel", mail.as_ref().map(|mail| mail.as_str()));
            name.is_some() || role.is_some() || phone.is_some() || mail.is_some()
        });
    }

    pub(super) fn links(&mut self, links: &mut Links) {
        let Links {
            site,
            enrolment,
            appointment,
            official,
            accessibility,
        } = links;
        for (key, link) in [
            ("site", site),
            ("inscription", enrolment),
            ("rendez_vous", appointment),
            ("officiel", official),
            ("acceslibre", accessibility),
        ] {
            self.option(key, link);
            self.tell_if_legible(key, link.as_ref().map(WebLink::as_str));
        }
    }

    pub(super) fn opening(
        &mut self,
        hours: &mut OpeningHours,
        rounds: &mut Vec<Round>,
        moments: &mut Vec<Moment>,
    ) {
        self.hours(hours);
        self.rounds(rounds);
        self.moments(moments);
    }

    fn hours(&mut self, hours: &mut OpeningHours) {
        self.part("horaires", hours, !hours.is_empty());
        self.lines(hours);
    }

    fn lines(&mut self, hours: &mut OpeningHours) {
        let free = hours
            .lines
            .iter()
            .all(|line| self.is_free("horaires", line));
        if !free {
            hours.clear();
        }
    }

    /// Closures and changes are a part of the hours: without them « ouvert » would be untrue.
    /// Their words are not.
    fn moments(&mut self, moments: &mut Vec<Moment>) {
        let words = self.keeps("infos_du_moment", !moments.is_empty());
        let hours = self.keeps("horaires", false);
        moments.retain_mut(|moment| {
            let Moment {
                kind,
                from: _,
                until: _,
                hours: changed,
                text,
            } = moment;
            if !words || !self.is_free("infos_du_moment", text) {
                text.clear();
            }
            self.part("horaires", changed, !changed.is_empty());
            self.lines(changed);
            !text.is_empty() || (hours && *kind != MomentKind::Message)
        });
    }

    fn rounds(&mut self, rounds: &mut Vec<Round>) {
        self.list("itinerance", rounds);
        for Round { commune: _, hours } in rounds {
            self.hours(hours);
        }
    }

    /// Places in all, and those declared free.
    pub(super) fn places(&mut self, capacity: &mut Option<u32>, vacancies: &mut Vec<Vacancy>) {
        self.option("capacite", capacity);
        self.list("disponibilites", vacancies);
        for vacancy in vacancies {
            self.text("disponibilites", &mut vacancy.ages);
        }
    }

    pub(super) fn price(&mut self, price: &mut Option<Price>) {
        self.option("tarif", price);
        let Some(Price {
            scheme: _,
            details,
            amounts,
        }) = price
        else {
            return;
        };
        self.text("tarif", details);
        for Amount { label, unit, .. } in amounts {
            self.text("tarif", label);
            self.text("tarif", unit);
        }
    }

    pub(super) fn welcome(&mut self, welcome: &mut Welcome) {
        let Welcome {
            disability,
            emergency,
            avip,
            languages,
            meals,
        } = welcome;
        self.text("accueil", disability);
        self.option("accueil", emergency);
        self.option("accueil", avip);
        self.texts("accueil", languages);
        self.text("accueil", meals);
    }

    pub(super) fn enrolment(&mut self, enrolment: &mut Enrolment) {
        let Enrolment {
            admission,
            papers,
            commissions,
        } = enrolment;
        self.described("modalites", admission);
        self.list("description", papers);
        papers.retain(|words| self.is_free("modalites", words));
        self.list("description", commissions);
    }

    /// A picture whose name repeats a hidden name keeps the record out: who named it so shows a
    /// person.
    pub(super) fn body(&mut self, body: &mut Body) -> Result<(), Withheld> {
        self.part("description", body, !body.html.is_empty());
        let Some(name) = &self.hidden else {
            return Ok(());
        };
        let mut images = body.images.iter();
        if let Some(image) = images.find(|image| name.is_in_address(&image.value)) {
            return Err(Withheld::NameRepeated(IN_PICTURE, image.span));
        }
        let mut links = body.links.iter().map(|link| &*link.value);
        let repeats = name.is_in_text(&body.text)
            || name.is_in_text(&without_tags(&body.html))
            || attributes(&body.html, "alt").any(|text| name.is_in_text(text))
            || attributes(&body.html, "title").any(|text| name.is_in_text(text))
            || attributes(&body.html, "href").any(|link| name.is_in_address(link))
            || links.any(|link| name.is_in_address(link));
        if repeats {
            note(&mut self.left_out.repeating, "texte");
            *body = Body::default();
        }
        Ok(())
    }

    /// A source is always shown, unless its own words tell the hidden name: then its date alone.
    pub(super) fn provenance(
        &mut self,
        provenance: &mut Option<Spanned<Provenance>>,
        updated_on: &mut Option<Spanned<Date>>,
    ) {
        let Some(Spanned { value, span }) = provenance.as_ref() else {
            return;
        };
        let Provenance { name, url, date } = value;
        let linked = self.hidden.as_ref().zip(url.as_ref());
        let in_link = linked.is_some_and(|(hidden, url)| hidden.is_in_address(url.as_str()));
        if !self.is_free("source", name) || in_link {
            note(&mut self.left_out.repeating, "source");
            let date = date.map(|date| Spanned::new(date, *span));
            *updated_on = updated_on.take().or(date);
            *provenance = None;
        }
    }
}

fn note(keys: &mut Vec<&'static str>, key: &'static str) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}
