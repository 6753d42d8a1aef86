namespace Anneal;

/// <summary>The saved state of one parameter group.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="BaseRate">Its own rate.</param>
/// <param name="Recipe">Its canonical text; null for a curve that no text made.</param>
/// <param name="Fingerprint">The bound fingerprint of its curve; null for a curve that no text made.</param>
/// <param name="Override">The rate set by hand; null for none.</param>
/// <param name="Feedback">What each feedback had seen.</param>
public sealed record GroupState(string Name, double BaseRate, string? Recipe, string? Fingerprint, double? Override, ValueList<FeedbackState> Feedback);
