mod desk;
mod handed_over;
mod lives;
mod recipients;
mod schedules;
