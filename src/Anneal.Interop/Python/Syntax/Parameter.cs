namespace Anneal.Interop.Python.Syntax;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default; null where it has none.</param>
/// <param name="TakesRest">Whether it takes all further arguments: <c>*args</c>, <c>**kwargs</c>.</param>
internal sealed record Parameter(string Name, Expression? Default, bool TakesRest)
{
    /// <summary>Whether these are those with names.</summary>
    public bool TakesNamed { get; init; }
}
