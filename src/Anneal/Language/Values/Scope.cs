using System.Collections.Immutable;
using Anneal.Formulas;

namespace Anneal.Language.Values;

/// <summary>The names that an expression may use.</summary>
/// <param name="Variable">The name of the step; null where none is known.</param>
/// <param name="AllowsBase">Whether <c>base</c> is the rate of the parameter group.</param>
/// <param name="Known">Names that stand for values.</param>
internal sealed record Scope(string? Variable, bool AllowsBase, ImmutableDictionary<string, PythonValue> Known)
{
    /// <summary>Constants only.</summary>
    public static Scope Empty { get; } = new(null, false, ImmutableDictionary<string, PythonValue>.Empty);

    /// <summary>A function of the step.</summary>
    public static Scope Of(string? variable, bool allowsBase) =>
        Empty with
        {
            Variable = variable,
            AllowsBase = allowsBase,
        };

    /// <summary>The same scope with one more name.</summary>
    public Scope With(string name, PythonValue value) =>
        this with
        {
            Variable = Variable == name ? null : Variable,
            Known = Known.SetItem(name, value),
        };

    /// <summary>The value of a name; null where it is unknown.</summary>
    public PythonValue? Find(string name)
    {
        if (name == Variable)
            return new NumberValue(new Variable(), null);
        if (Known.TryGetValue(name, out var value))
            return value;
        return AllowsBase && name == BaseVariable.Name ? new NumberValue(new BaseVariable(), null) : null;
    }
}
