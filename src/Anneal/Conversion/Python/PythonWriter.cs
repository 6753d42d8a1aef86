using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Conversion.Python;

/// <summary>Formulas as Python expressions.</summary>
/// <param name="style">The kind of code.</param>
/// <param name="variable">What the clock is called there.</param>
internal sealed class PythonWriter(PythonStyle style, string variable)
{
    /// <summary>The expression.</summary>
    public string Write(Formula formula) => Print(formula, Precedence.Conditional);

    private string Print(Formula formula, int atLeast)
    {
        var reduced = Reduced(formula);
        return RankOf(reduced) >= atLeast ? Text(reduced) : $"({Text(reduced)})";
    }

    // What a curve's general formula adds, multiplies or divides without effect is left out.
    private static Formula Reduced(Formula formula)
    {
        if (formula is not Binary binary)
            return formula;
        var (left, right) = (Reduced(binary.Left), Reduced(binary.Right));
        return (binary.Operator, left, right) switch
        {
            ("+", Literal { Value: 0 }, _) or ("*", Literal { Value: 1 }, _) => right,
            ("+" or "-", _, Literal { Value: 0 }) or ("*" or "/" or "**", _, Literal { Value: 1 }) => left,
            _ => new Binary(binary.Operator, left, right),
        };
    }

    private int RankOf(Formula formula) =>
        style.IsArrays && formula is Conditional or Logical or Not or Comparison { Rest.Count: > 1 }
            ? Precedence.Atom
            : formula.Rank;

    private string Text(Formula formula) =>
        formula switch
        {
            Literal { Value: Math.PI } => style.Pi,
            Literal literal => NumberText.Format(literal.Value),
            Variable => variable,
            Negation negation => $"-{Print(negation.Operand, Precedence.Sign)}",
            Binary { Operator: "**" } power => $"{Base(power.Left)} ** {Print(power.Right, Precedence.Sign)}",
            Binary binary =>
                $"{Print(binary.Left, binary.Rank)} {binary.Operator} {Print(binary.Right, binary.Rank + 1)}",
            FunctionCall call => Call(call),
            Lookup lookup => Item(lookup),
            Comparison comparison => Compare(comparison),
            Conditional condition when style.IsArrays =>
                $"{style.FunctionModule}where({Write(condition.Condition)}, {Write(condition.Then)}, "
                    + $"{Write(condition.Otherwise)})",
            Conditional condition =>
                $"{Print(condition.Then, Precedence.Or)} if {Print(condition.Condition, Precedence.Or)} else "
                    + $"{Print(condition.Otherwise, Precedence.Conditional)}",
            Logical logical when style.IsArrays =>
                $"{style.FunctionModule}logical_{(logical.IsAnd ? "and" : "or")}({Write(logical.Left)}, "
                    + $"{Write(logical.Right)})",
            Logical logical => $"{Print(logical.Left, logical.Rank)} {(logical.IsAnd ? "and" : "or")} "
                + $"{Print(logical.Right, logical.Rank + 1)}",
            Not not when style.IsArrays => $"{style.FunctionModule}logical_not({Write(not.Operand)})",
            Not not => $"not {Print(not.Operand, Precedence.Not)}",
            _ => throw new InvalidOperationException($"{formula.GetType()} has no Python expression here."),
        };

    // Arrays of whole numbers have no negative powers.
    private string Base(Formula formula) =>
        style.IsArrays && formula is Literal literal and not { Value: Math.PI }
            ? NumberText.FormatFloat(literal.Value)
            : Print(formula, Precedence.Atom);

    private string Call(FunctionCall call)
    {
        // Not every array library has a truncation of its own.
        if (style.IsArrays && call.Function.Name == "int")
            return Write(
                Formula.If(call.Arguments[0] < 0, Formula.Ceiling(call.Arguments[0]), Formula.Floor(call.Arguments[0]))
            );
        var (name, arguments) = (style.Function(call.Function.Name), call.Arguments.Select(Write));
        if (!style.IsArrays)
            return $"{name}({string.Join(", ", arguments)})";
        // Arrays are of one type already, and their functions take two arguments at the most.
        return call.Function.Name == "float" ? $"({arguments.Single()})"
            : call.Arguments.Count == 1 ? $"{name}({arguments.Single()})"
            : arguments.Aggregate((first, next) => $"{name}({first}, {next})");
    }

    private string Item(Lookup lookup)
    {
        var values = $"[{string.Join(", ", lookup.Values.Select(NumberText.Format))}]";
        return $"{(style.IsArrays ? $"{style.FunctionModule}array({values})" : values)}[{Write(lookup.Index)}]";
    }

    // A chain of comparisons means all of them at once, which arrays must be told.
    private string Compare(Comparison comparison)
    {
        if (!style.IsArrays || comparison.Rest.Count == 1)
            return Print(comparison.First, Precedence.Sum)
                + string.Concat(
                    comparison.Rest.Select(pair => $" {pair.Operator} {Print(pair.Operand, Precedence.Sum)}")
                );
        var pairs = comparison.Rest.Select(
            (pair, index) =>
                Write(new Comparison(index == 0 ? comparison.First : comparison.Rest[index - 1].Operand, [pair]))
        );
        return pairs.Aggregate((first, next) => $"{style.FunctionModule}logical_and({first}, {next})");
    }
}
