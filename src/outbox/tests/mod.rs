mod desk;
mod handed_over;
mod lives;
