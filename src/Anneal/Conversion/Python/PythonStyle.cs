namespace Anneal.Conversion.Python;

/// <summary>How Python code of one kind writes arithmetic.</summary>
/// <param name="FunctionModule">What stands before the name of a function that Python itself does not have.</param>
/// <param name="Pi">The constant.</param>
/// <param name="IsArrays">Whether values are arrays, which have functions in the place of conditions, <c>and</c> and
/// <c>min</c>.</param>
internal sealed record PythonStyle(string FunctionModule, string Pi, bool IsArrays)
{
    /// <summary>Plain numbers, with <c>import math</c>.</summary>
    public static PythonStyle Numbers { get; } = new("math.", "math.pi", IsArrays: false);

    private static readonly HashSet<string> BuiltIn = ["abs", "float", "int", "max", "min", "pow", "round"];

    /// <summary>The name of one of our functions in this style.</summary>
    public string Function(string name) =>
        !IsArrays
            ? BuiltIn.Contains(name)
                ? name
                : FunctionModule + name
            : FunctionModule
                + name switch
                {
                    "max" => "maximum",
                    "min" => "minimum",
                    "pow" => "power",
                    "acos" or "asin" or "atan" => "arc" + name[1..],
                    _ => name,
                };
}
