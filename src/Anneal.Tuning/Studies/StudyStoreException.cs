namespace Anneal.Tuning.Studies;

/// <summary>A store cannot be reached, or refuses to be used; no trial is to blame.</summary>
/// <param name="message">What is wrong, and the remedy.</param>
/// <param name="inner">What came from below.</param>
public sealed class StudyStoreException(string message, Exception? inner = null) : IOException(message, inner);
