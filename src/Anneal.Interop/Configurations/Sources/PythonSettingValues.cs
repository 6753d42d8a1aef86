using Anneal.Interop.Configurations.Settings;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Configurations.Sources;

/// <summary>Reads Python values: literals, <c>dict(…)</c>, lists, arithmetic, and names that are known.</summary>
internal static class PythonSettingValues
{
    private const int MostText = 80;

    /// <summary>The value; unknown where only a run of the program would know it.</summary>
    public static Setting Of(Expression expression, IReadOnlyDictionary<string, Setting> names)
    {
        var line = expression.At.Line;
        switch (expression)
        {
            case NumberLiteral number:
                return ScalarSetting.Of(line, number.Value);
            case TextLiteral { Fields.Count: 0 } text:
                return new ScalarSetting(line, text.Text, ScalarKind.Text);
            case NameExpression { Name: "True" or "False" or "None" } word:
                return ScalarSetting.Plain(line, word.Name);
            case NameExpression name when names.TryGetValue(name.Name, out var value):
                return value;
            case SequenceLiteral list:
                return SettingLimits.Counted(new ListSetting(line, [.. list.Items.Select(item => Of(item, names))]));
            case DictionaryLiteral map:
                return Map(line, Pairs(map.KeysAndValues), names);
            case CallExpression { Callee: NameExpression { Name: "dict" } } call
                when call.Arguments.All(argument => argument.Name is not (null or "*")):
                return Map(line, call.Arguments.Select(argument => (argument.Name!, argument.Value)), names);
            case IndexExpression { Index: TextLiteral key } index:
                return Member(expression, Of(index.Target, names), key.Text);
            case AttributeExpression attribute:
                return Member(expression, Of(attribute.Target, names), attribute.Name);
            case OperationExpression operation:
                return Computed(operation, names);
            default:
                return Unknown(expression);
        }
    }

    private static UnknownSetting Unknown(Expression expression) =>
        new(expression.At.Line, expression.DottedName is { Length: <= MostText } name ? name : "an expression");

    private static Setting Member(Expression expression, Setting target, string name) =>
        (target as MapSetting)?.Entries.GetValueOrDefault(name) ?? Unknown(expression);

    private static IEnumerable<(string, Expression)> Pairs(IReadOnlyList<Expression> keysAndValues)
    {
        for (var i = 0; i + 1 < keysAndValues.Count; i += 2)
            if (keysAndValues[i] is TextLiteral key)
                yield return (key.Text, keysAndValues[i + 1]);
    }

    private static MapSetting Map(
        int line,
        IEnumerable<(string Name, Expression Value)> pairs,
        IReadOnlyDictionary<string, Setting> names
    )
    {
        var entries = new List<KeyValuePair<string, Setting>>();
        foreach (var (name, expression) in pairs)
        {
            var value = Of(expression, names);
            if (name != "**")
                entries.Add(new(name, value));
            else if (value is MapSetting more)
                entries.AddRange(more.Entries);
        }
        return SettingLimits.Counted(new MapSetting(line, entries));
    }

    private static Setting Computed(OperationExpression operation, IReadOnlyDictionary<string, Setting> names)
    {
        var operands = operation.Operands.Select(operand => Of(operand, names)).ToArray();
        if (operation.Operator == "+" && operands is [ListSetting first, ListSetting second])
            return SettingLimits.Counted(new ListSetting(first.Line, [.. first.Items, .. second.Items]));
        double? value = operands.Select(operand => operand.Number).ToArray() switch
        {
            [{ } only] when operation.Operator == "-" => -only,
            [{ } only] when operation.Operator == "+" => only,
            [{ } left, { } right] => operation.Operator switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "/" => left / right,
                "//" => Math.Floor(left / right),
                "%" => left - right * Math.Floor(left / right),
                "**" => Math.Pow(left, right),
                _ => null,
            },
            _ => null,
        };
        return value is { } number && double.IsFinite(number)
            ? ScalarSetting.Of(operation.At.Line, number)
            : Unknown(operation);
    }
}
