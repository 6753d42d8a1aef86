namespace Anneal.Interop.Python.Reading;

/// <summary>Whether what a condition asks holds, as far as the source says it.</summary>
internal static class Truth
{
    private const int MostNested = 8;

    /// <summary>Whether it holds; null where that is not known.</summary>
    public static bool? Of(Value asked, Assumptions assumptions, int depth = 0)
    {
        if (depth > MostNested)
            return null;
        if (asked is ComputedValue { Making: { Callee: null } making })
        {
            switch (making.Operator, making.Given.Values)
            {
                case ("not", [var operand]):
                    return !Of(operand, assumptions, depth + 1);
                case ("and", [var left, var right]):
                    return Of(left, assumptions, depth + 1) & Of(right, assumptions, depth + 1);
                case ("<" or "<=" or ">" or ">=" or "==" or "!=" or "is" or "is not", [var left, var right]):
                    return Compare(making.Operator, left.Chosen(assumptions), right.Chosen(assumptions), assumptions);
            }
        }
        if (asked is DefaultValue { IsNone: true } nothing && !assumptions.Contradict(nothing))
            return asked.Chosen(assumptions) is not LiteralValue { IsNone: true };
        if (asked.Number(assumptions) is { } number)
            return number != 0;
        return asked.Chosen(assumptions).Members is [LiteralValue literal]
            ? literal.Text is not ("False" or "None" or "''")
            : null;
    }

    private static bool? Compare(string symbol, Value left, Value right, Assumptions assumptions)
    {
        // Functions and classes have no numbers that could be asked for.
        if (Callables.AreSame(left, right) is { } same)
            return symbol is "==" or "is" ? same : !same;
        if (left.Number(assumptions) is { } one && right.Number(assumptions) is { } other)
            return symbol switch
            {
                "<" => one < other,
                "<=" => one <= other,
                ">" => one > other,
                ">=" => one >= other,
                "==" or "is" => one == other,
                _ => one != other,
            };
        if (left.Members is not [LiteralValue first] || right.Members is not [LiteralValue second])
            return null;
        return symbol switch
        {
            "==" or "is" => first.Text == second.Text,
            "!=" or "is not" => first.Text != second.Text,
            _ => null,
        };
    }
}
