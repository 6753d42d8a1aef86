namespace Anneal.Interop.Python.Functions;

/// <summary>What operators do to whatever is not a number alone.</summary>
internal static class Operations
{
    /// <summary>The most passes and items that are gone through one by one.</summary>
    public const int MostItems = 64;

    private static readonly NumberSymbol No = NumberSymbol.Of(0);
    private static readonly NumberSymbol Yes = NumberSymbol.Of(1);

    /// <summary>What an operator between two operands gives.</summary>
    public static Symbol Of(string symbol, Symbol left, Symbol right)
    {
        if (symbol is not ("is" or "is not"))
            (left, right) = (Settled(left), Settled(right));
        switch (symbol, left, right)
        {
            case (_, NumberSymbol one, NumberSymbol other) when symbol is not ("is" or "is not" or "in" or "not not"):
                return Arithmetic(symbol, one, other);
            case ("in", _, _):
                return Contains(right, left);
            case ("not not", _, _):
                return Numbers.Not(Contains(right, left));
            case ("is" or "==" or "is not" or "!=", _, _) when Same(left, right) is { } same && symbol is var asked:
                return asked is "is" or "==" ? same : Numbers.Not(same);
            case ("+", ListSymbol { IsArray: false } one, ListSymbol { IsArray: false } other):
                return new ListSymbol([.. one.Items, .. other.Items]);
            case ("+", TableSymbol { IsArray: false }, ListSymbol or TableSymbol):
            case ("+", ListSymbol, TableSymbol { IsArray: false }):
                return Tables.Concatenated([left, right], isArray: false);
            case ("*", ListSymbol { IsArray: false, Items: [var item] }, NumberSymbol { Constant: { } times }):
                return new TableSymbol((long)times, _ => item, IsArray: false);
            case ("*", ListSymbol { IsArray: false } list, NumberSymbol { Constant: >= 0 and <= MostItems } times):
                return new ListSymbol([
                    .. Enumerable.Repeat(list.Items, (int)times.Constant!.Value).SelectMany(items => items),
                ]);
            default:
                return Tables.Map((one, other) => Of(symbol, one, other), left, right)
                    ?? throw (
                        left is ObjectSymbol or UnreadSymbol ? Unread(left, "a number")
                        : right is ObjectSymbol or UnreadSymbol ? Unread(right, "a number")
                        : new($"'{symbol}' between {left.Kind} and {right.Kind} is not read")
                    );
        }
    }

    /// <summary>Whether something counts as true.</summary>
    public static NumberSymbol Truth(Symbol symbol) =>
        Settled(symbol) switch
        {
            NumberSymbol number => number,
            NoneSymbol => No,
            TextSymbol text => NumberSymbol.Of(text.Text.Length > 0),
            ListSymbol { IsArray: false } list => NumberSymbol.Of(list.Items.Count > 0),
            TableSymbol { IsArray: false } table => NumberSymbol.Of(table.Count > 0),
            DictionarySymbol dictionary => NumberSymbol.Of(dictionary.Entries.Count > 0),
            ClosureSymbol or PartialSymbol or GroupSymbol => Yes,
            ObjectSymbol { Value: not Reading.OpaqueValue } => Yes,
            _ => throw Unread(symbol, "a condition"),
        };

    /// <summary>One of two things, by a condition.</summary>
    public static Symbol If(NumberSymbol condition, Symbol then, Symbol otherwise)
    {
        if (condition.Constant is { } known)
            return known != 0 ? then : otherwise;
        return (then, otherwise) switch
        {
            _ when ReferenceEquals(then, otherwise) => then,
            (UnreadSymbol, _) => then,
            (_, UnreadSymbol) => otherwise,
            (NumberSymbol one, NumberSymbol other) => Numbers.If(condition, one, other),
            (ListSymbol one, ListSymbol other) when one.Items.Count == other.Items.Count => new ListSymbol(
                [.. one.Items.Zip(other.Items, (first, second) => If(condition, first, second))],
                one.IsArray
            ),
            (NoneSymbol, NoneSymbol) => then,
            (TextSymbol one, TextSymbol other) when one == other => then,
            (TextSymbol or TextChoiceSymbol, TextSymbol or TextChoiceSymbol) => new TextChoiceSymbol(
                condition,
                then,
                otherwise
            ),
            _ => new UnreadSymbol($"{then.Kind} or {otherwise.Kind}, as the step decides, is not read"),
        };
    }

    /// <summary>A number; nothing else will do.</summary>
    /// <param name="symbol">What is given.</param>
    /// <param name="purpose">What it is for.</param>
    public static NumberSymbol Number(Symbol symbol, string purpose) =>
        Settled(symbol) as NumberSymbol ?? throw Unread(symbol, purpose);

    /// <summary>What is not known, as the number that is taken for it.</summary>
    private static Symbol Settled(Symbol symbol) =>
        symbol is ObjectSymbol { Number: { } number } ? NumberSymbol.Of(number) : symbol;

    /// <summary>Says that something will not do.</summary>
    public static UnreadableException Unread(Symbol symbol, string purpose) =>
        symbol switch
        {
            UnreadSymbol unread => new(unread.Reason),
            ObjectSymbol { Value.Path: { } path } => UnreadableException.Unknown(path),
            _ => new($"{symbol.Kind} is not read as {purpose}"),
        };

    private static NumberSymbol Arithmetic(string symbol, NumberSymbol left, NumberSymbol right) =>
        symbol is "+" or "-" or "*" or "/" or "//" or "%" or "**" or "<" or "<=" or ">" or ">=" or "==" or "!="
            ? Numbers.Of(symbol, left, right)
            : throw new UnreadableException($"the operator '{symbol}' is not read");

    // Null where both are numbers or something that is not known.
    private static NumberSymbol? Same(Symbol left, Symbol right) =>
        (left, right) switch
        {
            (NumberSymbol one, NumberSymbol other) => Numbers.Of("==", one, other),
            (TextSymbol one, TextSymbol other) => NumberSymbol.Of(one.Text == other.Text),
            (TextChoiceSymbol choice, TextSymbol) => Either(choice, right),
            (TextSymbol, TextChoiceSymbol choice) => Either(choice, left),
            (NoneSymbol, NoneSymbol) => Yes,
            (NoneSymbol, ObjectSymbol { Value: not Reading.UnknownValue }) => No,
            (ObjectSymbol { Value: not Reading.UnknownValue }, NoneSymbol) => No,
            (ObjectSymbol or UnreadSymbol, _) or (_, ObjectSymbol or UnreadSymbol) => null,
            _ when left is ListSymbol { IsArray: true } or TableSymbol { IsArray: true } => null,
            _ when right is ListSymbol { IsArray: true } or TableSymbol { IsArray: true } => null,
            _ when left.GetType() != right.GetType() => No,
            _ => null,
        };

    private static NumberSymbol? Either(TextChoiceSymbol choice, Symbol other) =>
        Same(choice.Then, other) is { } then && Same(choice.Otherwise, other) is { } otherwise
            ? Numbers.If(choice.Condition, then, otherwise)
            : null;

    private static NumberSymbol Contains(Symbol container, Symbol item)
    {
        if (container is GroupSymbol or ObjectSymbol { Value: Reading.GroupValue })
            return No; // whether a group has a further entry is taken as 'no'
        if (container is TextSymbol text && item is TextSymbol part)
            return NumberSymbol.Of(text.Text.Contains(part.Text, StringComparison.Ordinal));
        var items = container is DictionarySymbol dictionary
            ? [.. dictionary.Entries.Select(entry => entry.Key)]
            : Tables.Items(container);
        return items.Aggregate(No, (found, each) =>
            Either(found, Same(item, each) ?? throw Unread(item is NumberSymbol ? each : item, "an item"))
        );
    }

    private static NumberSymbol Either(NumberSymbol one, NumberSymbol other) =>
        one.Constant == 0 ? other
        : other.Constant == 0 ? one
        : Numbers.Logical(isAnd: false, one, other);
}
