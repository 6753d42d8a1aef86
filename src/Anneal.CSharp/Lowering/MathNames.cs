namespace Anneal.CSharp.Lowering;

/// <summary>What C# and Python call the same functions of numbers.</summary>
internal static class MathNames
{
    private static readonly string[] Types = ["Math", "System.Math", "MathF", "System.MathF"];

    /// <summary>A constant; null where it is none.</summary>
    public static double? Constant(string type, string name) =>
        Types.Contains(type)
            ? name switch
            {
                "PI" => Math.PI,
                "E" => Math.E,
                "Tau" => Math.Tau,
                _ => null,
            }
            : null;

    /// <summary>The function in Python; null where it is none.</summary>
    public static string? Function(string type, string name) =>
        Types.Contains(type)
            ? name switch
            {
                "Abs" or "Max" or "Min" or "Round" => name.ToLowerInvariant(),
                "Ceiling" => "math.ceil",
                "Floor" or "Pow" or "Sqrt" or "Exp" or "Log" or "Cos" or "Sin" or "Tan" or "Tanh" =>
                    $"math.{name.ToLowerInvariant()}",
                _ => null,
            }
            : null;
}
