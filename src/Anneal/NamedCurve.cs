namespace Anneal;

/// <summary>The bound values of a hyper-parameter beside the rate.</summary>
/// <param name="Name">The hyper-parameter, such as <c>momentum</c>.</param>
/// <param name="Curve">Its values.</param>
public sealed record NamedCurve(string Name, Curve Curve);
