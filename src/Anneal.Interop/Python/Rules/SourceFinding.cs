namespace Anneal.Interop.Python;

/// <summary>A mistake that was found in a source.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Finding">What it is.</param>
public sealed record SourceFinding(SourcePlace At, LintFinding Finding);
