using System.Collections.Immutable;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>The names of a function that is being read. Immutable: branches have their own.</summary>
/// <param name="Own">Its own names; an attribute of its object is <c>self.name</c>.</param>
/// <param name="Outer">Those of the function that it is defined in.</param>
/// <param name="Scope">Those of the module, or of whatever the reader of the source has around it.</param>
internal sealed record Names(ImmutableDictionary<string, Symbol> Own, Names? Outer, Scope? Scope)
{
    /// <summary>No names but those of a scope.</summary>
    public static Names In(Scope? scope) => new(ImmutableDictionary<string, Symbol>.Empty, null, scope);

    /// <summary>Those of a function that is defined here.</summary>
    public Names Inner() => new(ImmutableDictionary<string, Symbol>.Empty, this, null);

    /// <summary>The same, with a name that stands for something.</summary>
    public Names With(string name, Symbol symbol) => this with { Own = Own.SetItem(name, symbol) };

    /// <summary>What a name of a function stands for.</summary>
    public Symbol? Find(string name) => Own.GetValueOrDefault(name) ?? Outer?.Find(name);

    /// <summary>The attributes of an object that were set here; empty where another object's method runs.</summary>
    public IEnumerable<KeyValuePair<string, Symbol>> OfObject(Value? instance) =>
        instance is not null && Own.GetValueOrDefault("self") is ObjectSymbol { Value: var own } && own == instance
            ? Own.Where(name => name.Key.StartsWith("self.", StringComparison.Ordinal))
            : [];

    /// <summary>The scope around all functions.</summary>
    public Scope? Module => Scope ?? Outer?.Module;
}
