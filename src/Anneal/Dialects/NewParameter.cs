using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Parameters for what several definitions share, outside of a definition.</summary>
internal static class NewParameter
{
    /// <summary>One that may be left out and then has a value.</summary>
    public static Parameter<T> Optional<T>(string name, ParameterKind<T> kind, T byDefault, string description) =>
        new(name, kind, description, kind.Write(byDefault));

    /// <summary>A number that may be left out and then has a value.</summary>
    public static Parameter<double> Number(string name, double byDefault, string description) =>
        Optional(name, Kinds.AnyNumber, byDefault, description);

    /// <summary>One of a few texts, the first of which is the default.</summary>
    public static Parameter<string> OneOf(string name, string description, params string[] texts) =>
        Optional(name, Kinds.Choice(texts), texts[0], description);

    /// <summary>One that may be left out or be Python's <c>None</c>, which mean the same.</summary>
    public static Parameter<T> OrNone<T>(string name, ParameterKind<T> kind, string description) =>
        new(name, kind.OrNone(), description, Parameter<T>.NoneArgument);
}
