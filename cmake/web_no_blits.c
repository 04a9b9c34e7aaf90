/* SDL copies pixels by the processor for surfaces, cursors and icons of its own. Our windows have none (the canvas belongs
   to WebGL), and what can't be reached the linker leaves out: 130 KB of the program. */
struct SDL_Surface;
int SDL_CalculateBlit(struct SDL_Surface* surface);
int SDL_RLESurface(struct SDL_Surface* surface);
void SDL_UnRLESurface(struct SDL_Surface* surface, int recode);

int SDL_CalculateBlit(struct SDL_Surface* surface) { return (void)surface, -1; }
int SDL_RLESurface(struct SDL_Surface* surface) { return (void)surface, -1; }
void SDL_UnRLESurface(struct SDL_Surface* surface, int recode) { (void)surface, (void)recode; }
