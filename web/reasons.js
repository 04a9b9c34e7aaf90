// Why something could not be done, in French: browsers tell it in English, or in words for programmers.
const REASONS = {
  AbortError: "l’opération a été interrompue",
  CompileError: "il ne lit pas ce programme",
  ConstraintError: "les données déjà enregistrées s’y opposent",
  DataCloneError: "ces données ne peuvent pas être enregistrées",
  DataError: "ces données ne peuvent pas être enregistrées",
  InvalidStateError: "le navigateur a fermé son espace d’enregistrement",
  LinkError: "il ne lit pas ce programme",
  NetworkError: "la connexion a été coupée",
  NotAllowedError: "le navigateur ne le permet pas",
  NotFoundError: "l’espace d’enregistrement a été effacé",
  NotReadableError: "le fichier ne peut pas être lu",
  QuotaExceededError: "il n’y a plus de place",
  ReadOnlyError: "l’enregistrement n’est pas permis",
  RuntimeError: "le programme s’est arrêté",
  SecurityError: "le navigateur ne le permet pas",
  TimeoutError: "le navigateur ne répond pas",
  TransactionInactiveError: "le navigateur a interrompu l’enregistrement",
  UnknownError: "le disque ou le navigateur a eu un problème",
  VersionError: "une version plus récente de Boussole est utilisée dans ce navigateur",
};

// `error`: what was thrown or refused, or nothing. Without a known name, the name is all there is to say.
export function reasonOf(error) {
  return REASONS[error?.name] || `le navigateur ne dit pas pourquoi (${error?.name || "sans nom"})`;
}
