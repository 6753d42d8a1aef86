namespace Anneal.Language.Curves;

/// <summary>The curves of our own, in the order in which a reader meets them.</summary>
internal static class CoreCurves
{
    public static IEnumerable<CurveDefinition> All { get; } =
    [.. TransitionCurves.All, .. DecayCurves.All, .. CycleCurves.All, .. WrapperCurves.All];
}
