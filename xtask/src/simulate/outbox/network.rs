//! Requests on their way to the provider, and what comes back.

use mailrail::{
    channel::{self, Auth, Request, SendError},
    outbox::MessageRef,
};

use super::answers::act;
use super::clocks::SECOND;
use super::errand::Waits;
use super::fate::Fate;
use super::world::{Event, World};

/// A request on its way.
pub struct Travelling {
    request: Request,
    fate: Fate,
    life: u32,
    errand: u32,
    index: usize,
    /// When it was asked for.
    asked: i64,
    /// When it arrived, if the provider has not acted then.
    arrived: Option<i64>,
}

impl World {
    /// Whether a token can be had.
    pub fn token(&mut self, request: &Request) -> Result<(), SendError> {
        let Auth::Bearer { scopes, .. } = request.auth else { return Ok(()) };
        match &self.signed_out {
            Some(error) => Err(error.clone()),
            None if scopes.len() > self.scene.channel.scopes(channel::Consent::SendOnly).len() && !self.granted => {
                Err(SendError::SignInRequired)
            }
            None => Ok(()),
        }
    }

    /// A request leaves; it arrives even if its window dies.
    pub fn leaves(&mut self, life: u32, errand: u32, index: usize, request: Request) -> usize {
        let gmail = self.scene.channel == channel::Channel::Gmail;
        let fate = Fate::by(&mut self.chance, self.trouble, gmail, request.method);
        self.tell(Some(index), |_| {
            let path = request.url.split_once("/me/").map_or("", |(_, path)| path);
            let path: String = path.chars().take(60).collect();
            format!("asks {:?} {path}: {fate:?}", request.method)
        });
        let slow = if self.chance.percent(2) { 20 * SECOND } else { 600 };
        let wait = self.chance.between(20, slow);
        self.travelling.push(Some(Travelling {
            request,
            fate,
            life,
            errand,
            index,
            asked: self.clocks.real,
            arrived: None,
        }));
        let request = self.travelling.len() - 1;
        self.after(wait, Event::Arrives { request });
        request
    }

    pub fn arrives(&mut self, number: usize) {
        let Some(Travelling { request, fate, life, errand, index, asked, arrived }) =
            self.travelling.get_mut(number).and_then(Option::take)
        else {
            return;
        };
        // Nobody can note when a request arrived whose window died meanwhile.
        let dead = self.owner.as_ref().is_none_or(|owner| owner.life != life);
        self.mailbox.asked_at = arrived.unwrap_or(if dead { asked } else { self.clocks.real });
        let heard = match fate {
            Fate::Well => channel::Event::Answered(self.acts(life, index, &request)),
            Fate::Lost => channel::Event::Lost,
            Fate::ActsAndIsLost { late } if late > 0 => {
                let fate = Fate::ActsAndIsLost { late: 0 };
                let arrived = Some(self.mailbox.asked_at);
                self.travelling.push(Some(Travelling { request, fate, life: 0, errand, index, asked, arrived }));
                let request = self.travelling.len() - 1;
                self.after(late, Event::Arrives { request });
                channel::Event::Lost
            }
            Fate::ActsAndIsLost { .. } => {
                self.acts(life, index, &request);
                channel::Event::Lost
            }
            Fate::ActsAndSays(response) => {
                self.acts(life, index, &request);
                channel::Event::Answered(response)
            }
            Fate::Says(response) => channel::Event::Answered(response),
        };
        let asleep = self.asleep_until > self.clocks.real;
        let Some(owner) = self.owner.as_mut().filter(|owner| owner.life == life) else { return };
        let Some(waiting) = owner.errands.iter_mut().find(|waiting| waiting.number == errand) else { return };
        if !matches!(waiting.waits, Waits::Answer { request, .. } if request == number) {
            return;
        }
        if asleep {
            waiting.heard = Some(heard);
            self.at(self.asleep_until, Event::GoesOn { life, errand });
        } else {
            self.errand_goes_on(life, errand, Some(heard));
        }
    }

    pub fn acts(&mut self, life: u32, index: usize, request: &Request) -> channel::Response {
        self.somebody_tidies_up(index);
        self.draws_lag();
        let before = self.mailbox.due.len();
        let response = act(&mut self.mailbox, self.scene.channel, request, self.clocks.real);
        let removed = request.method == channel::Method::Delete && response.status == 204;
        if let Some(kept) = self.mailbox.kept.get_mut(index).filter(|_| removed) {
            (kept.taken_back_by, kept.taken_back) = (Some(life), true);
        }
        if let Some((at, item)) = self.mailbox.due.get(before).copied() {
            self.at(at, Event::Due { item });
        }
        self.tell(Some(index), |world| {
            let delivered = world.mailbox.kept.get(index).map_or(0, |kept| kept.delivered);
            format!("PROVIDER acts: {} (delivered so far: {delivered})", response.status)
        });
        response
    }

    /// An owner tells of a message: if it took a draft of it back, that is known now.
    pub fn tells_of(&mut self, life: u32, message: &MessageRef) {
        let index = self.index_of(message);
        if let Some(kept) = index.and_then(|index| self.mailbox.kept.get_mut(index)) {
            kept.taken_back_by = kept.taken_back_by.filter(|by| *by != life);
        }
    }

    /// The next sent message shows late, sometimes.
    pub fn draws_lag(&mut self) {
        self.mailbox.lag =
            if self.trouble > 0 && self.chance.percent(10) { self.chance.between(0, 30 * SECOND) } else { 0 };
    }
}
