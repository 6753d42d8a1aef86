using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A list of numbers of which the only one may stand alone, as settings have it.</summary>
internal static class OneOrSeveral
{
    private static readonly ParameterKind<ValueList<double>> List = Kinds.ListOf(Kinds.AnyNumber);

    /// <summary>The kind.</summary>
    public static ParameterKind<ValueList<double>> Numbers { get; } =
        Kinds
            .AnyOf(List, Kinds.AnyNumber)
            .As<ValueList<double>>(
                given => given is ListArgument ? List.ValueOf(given) : [Kinds.AnyNumber.ValueOf(given)],
                List.Write
            );
}
