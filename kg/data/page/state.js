// What the reader has chosen: all of it is in `state`.

const START = 60;
const [COUNTRIES, ACTORS] = ['countries', 'actors'];

function freshState() {
  return {
    level: data.actors.filter((actor) => !actor.gathered).length > START ? COUNTRIES : ACTORS, opened: new Set(),
    classes: new Set(classes), modalities: new Set(data.shown), outlets: new Set(), speakers: new Set(), regions: new Set(), places: new Set(),
    since: '', until: '', words: '', corroboration: 1, confidence: 0,
    limit: Math.min(START, actors.length), least: 0, colourBy: data.colourBy, pinned: new Set(), selected: null, list: 'ties', order: 'most',
  };
}

let state = freshState();
