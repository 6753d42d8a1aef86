namespace Anneal.Interop.Python.Reading;

/// <summary>Functions and classes, as conditions compare them: <c>if make is cosine</c>.</summary>
internal static class Callables
{
    /// <summary>Whether two values are the same function or class; null where that is not known of both.</summary>
    public static bool? AreSame(Value one, Value other) =>
        NameOf(one) is { } left && NameOf(other) is { } right ? Equals(left, right) : null;

    /// <summary>Whether a value is a function or a class that is known.</summary>
    public static bool IsKnown(Value value) => NameOf(value) is not null;

    // Those of the source by their definitions; of a library's the name says which it is.
    private static object? NameOf(Value value) =>
        value.Members switch
        {
            [FunctionValue { Definition: var function }] => function,
            [ClassValue type] => type,
            [UnknownValue { Path: var path, LastName: var name }]
                when Wording.MakesScheduler(path) || Wording.MakesOptimizer(path) => name,
            _ => null,
        };
}
