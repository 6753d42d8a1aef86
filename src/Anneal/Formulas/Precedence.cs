namespace Anneal.Formulas;

/// <summary>Ranks of Python's operators, from the loosest to the tightest.</summary>
internal static class Precedence
{
    public const int Conditional = 0;
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Sign = 7;
    public const int Power = 8;
    public const int Atom = 9;
}
