namespace Anneal.Interop.Python.Functions;

/// <summary>What a call gives.</summary>
/// <param name="Positional">By position.</param>
/// <param name="Named">By name.</param>
internal sealed record Given(IReadOnlyList<Symbol> Positional, IReadOnlyList<(string Name, Symbol Value)> Named)
{
    public static Given By(params IReadOnlyList<Symbol> positional) => new(positional, []);

    /// <summary>An argument by position or by name; null where it is not given.</summary>
    public Symbol? Find(int index, string name) =>
        index < Positional.Count ? Positional[index] : Named.FirstOrDefault(argument => argument.Name == name).Value;

    /// <summary>These, and others after them; a name that both have is the others'.</summary>
    public Given Before(Given others) =>
        new(
            [.. Positional, .. others.Positional],
            [.. Named.Where(own => others.Named.All(other => other.Name != own.Name)), .. others.Named]
        );
}
