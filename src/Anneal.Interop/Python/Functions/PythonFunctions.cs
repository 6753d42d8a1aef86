namespace Anneal.Interop.Python.Functions;

/// <summary>Functions of Python, of <c>math</c> and of NumPy.</summary>
internal static class PythonFunctions
{
    private static readonly HashSet<string> Modules =
    [
        .. (
            "builtins math np numpy jnp jax.numpy onp bisect functools itertools "
            + "tf tf.math tensorflow tensorflow.math keras.ops ops"
        ).Split(' '),
    ];

    private static readonly Dictionary<string, double> Constants = new()
    {
        ["pi"] = Math.PI,
        ["e"] = Math.E,
        ["inf"] = double.PositiveInfinity,
    };

    // Of one number, or of each number of an array, as the formula language has them.
    private static readonly Dictionary<string, string> OfOne = new()
    {
        ["abs"] = "abs",
        ["absolute"] = "abs",
        ["fabs"] = "abs",
        ["acos"] = "acos",
        ["arccos"] = "acos",
        ["asin"] = "asin",
        ["arcsin"] = "asin",
        ["atan"] = "atan",
        ["arctan"] = "atan",
        ["cosh"] = "cosh",
        ["sinh"] = "sinh",
        ["erf"] = "erf",
        ["ceil"] = "ceil",
        ["cos"] = "cos",
        ["exp"] = "exp",
        ["floor"] = "floor",
        ["trunc"] = "int",
        ["log10"] = "log10",
        ["log2"] = "log2",
        ["sin"] = "sin",
        ["sqrt"] = "sqrt",
        ["tan"] = "tan",
        ["tanh"] = "tanh",
    };

    private static readonly Dictionary<string, Func<Given, Symbol>> All = new()
    {
        ["cast"] = given => Number(given, 0),
        ["constant"] = given => Number(given, 0),
        ["convert_to_tensor"] = given => Number(given, 0),
        ["rsqrt"] = given => Numbers.Of("**", Number(given, 0), NumberSymbol.Of(-0.5)),
        ["float"] = given => Float(given.Positional[0]),
        ["float64"] = given => Float(given.Positional[0]),
        ["int"] = given =>
            given.Positional[0] is TextSymbol { Text: var text } && long.TryParse(text, out var whole)
                ? NumberSymbol.Of(whole)
                : Numbers.Call("int", Number(given, 0)),
        ["divmod"] = given => new ListSymbol([Each("//", given), Each("%", given)]),
        ["next"] = Selections.Next,
        ["bool"] = given => Numbers.Of("!=", Operations.Truth(given.Positional[0]), NumberSymbol.Of(0)),
        ["round"] = Round,
        ["log"] = Log,
        ["pow"] = given => Each("**", given),
        ["power"] = given => Each("**", given),
        ["max"] = given => Extreme("max", given),
        ["min"] = given => Extreme("min", given),
        ["amax"] = given => Extreme("max", given),
        ["amin"] = given => Extreme("min", given),
        ["maximum"] = given => Extreme("max", given),
        ["minimum"] = given => Extreme("min", given),
        ["clip"] = given => Clipped(given),
        ["radians"] = given => Scaled(given, Math.PI / 180),
        ["degrees"] = given => Scaled(given, 180 / Math.PI),
        ["where"] = given =>
            Operations.If(Operations.Truth(given.Positional[0]), given.Positional[1], given.Positional[2]),
        ["len"] = given => Length(given.Positional[0]),
        ["sum"] = given => Sum(given.Positional[0]),
        ["any"] = given => Combined(isAnd: false, given.Positional[0]),
        ["all"] = given => Combined(isAnd: true, given.Positional[0]),
        ["prod"] = given => Total("*", 1, given.Positional[0]),
        ["range"] = ArrayFunctions.Range,
        ["arange"] = given => (TableSymbol)ArrayFunctions.Range(given) with { IsArray = true },
        ["linspace"] = ArrayFunctions.LinSpace,
        ["logspace"] = given =>
            Tables.Map(
                (one, other) => Operations.Of("**", one, other),
                NumberSymbol.Of(10),
                ArrayFunctions.LinSpace(given)
            )!,
        ["concatenate"] = given => Tables.Concatenated(Tables.Items(given.Positional[0]), isArray: true),
        ["hstack"] = given => Tables.Concatenated(Tables.Items(given.Positional[0]), isArray: true),
        ["append"] = given => Tables.Concatenated(given.Positional, isArray: true),
        ["zeros"] = given => ArrayFunctions.Full(given.Positional[0], NumberSymbol.Of(0)),
        ["ones"] = given => ArrayFunctions.Full(given.Positional[0], NumberSymbol.Of(1)),
        ["full"] = given => ArrayFunctions.Full(given.Positional[0], given.Positional[1]),
        ["array"] = given => ArrayFunctions.AsArray(given.Positional[0], isArray: true),
        ["asarray"] = given => ArrayFunctions.AsArray(given.Positional[0], isArray: true),
        ["list"] = given => ArrayFunctions.AsArray(given.Positional[0], isArray: false),
        ["tuple"] = given => ArrayFunctions.AsArray(given.Positional[0], isArray: false),
        ["set"] = given => ArrayFunctions.AsArray(given.Positional[0], isArray: false),
        ["sorted"] = ArrayFunctions.Sorted,
        ["reversed"] = given => new ListSymbol([.. Tables.Items(given.Positional[0]).Reverse()]),
        ["enumerate"] = ArrayFunctions.Enumerated,
        ["zip"] = ArrayFunctions.Zipped,
        ["interp"] = ArrayFunctions.Interpolated,
        ["bisect"] = given => ArrayFunctions.Position(given, "<="),
        ["bisect_right"] = given => ArrayFunctions.Position(given, "<="),
        ["bisect_left"] = given => ArrayFunctions.Position(given, "<"),
        ["searchsorted"] = given =>
            ArrayFunctions.Position(given, given.Find(2, "side") is TextSymbol { Text: "right" } ? "<=" : "<"),
        ["digitize"] = given => ArrayFunctions.Position(Given.By(given.Positional[1], given.Positional[0]), "<="),
        ["dict"] = given => new DictionarySymbol([
            .. given.Named.Select(entry => ((Symbol)new TextSymbol(entry.Name), entry.Value)),
        ]),
        ["partial"] = given => new PartialSymbol(
            given.Positional[0],
            given with
            {
                Positional = [.. given.Positional.Skip(1)],
            }
        ),
    };

    /// <summary>A constant of a module; null where it is none.</summary>
    /// <param name="path">Its path: <c>math.pi</c>.</param>
    public static NumberSymbol? Constant(string path) =>
        Name(path) is { } name && path.Contains('.') && Constants.TryGetValue(name, out var value)
            ? NumberSymbol.Of(value)
            : null;

    /// <summary>What a function gives; null where it is not known.</summary>
    /// <param name="path">Its path: <c>math.cos</c>.</param>
    /// <param name="given">What it is given.</param>
    public static Symbol? Call(string path, Given given)
    {
        if (Name(path) is not { } name)
            return null;
        try
        {
            if (All.TryGetValue(name, out var function))
                return function(given);
            if (!OfOne.TryGetValue(name, out var formula) || given.Positional is not [var only])
                return null;
            return Each(formula, only);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UnreadableException($"'{path}' needs more arguments than it is given");
        }
    }

    // The name in a module whose functions are known.
    private static string? Name(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 || Modules.Contains(path[..dot]) ? path[(dot + 1)..] : null;
    }

    private static NumberSymbol Number(Given given, int index) =>
        Operations.Number(given.Positional[index], "a number");

    private static Symbol Each(string formula, Symbol operand) =>
        Tables.Map((one, _) => Each(formula, one), operand, NumberSymbol.Of(0))
        ?? Numbers.Call(formula, Operations.Number(operand, "a number"));

    private static Symbol Each(string symbol, Given given) =>
        Operations.Of(symbol, given.Positional[0], given.Positional[1]);

    private static NumberSymbol Float(Symbol operand) =>
        operand switch
        {
            TextSymbol { Text: "inf" or "infinity" or "Inf" } => NumberSymbol.Of(double.PositiveInfinity),
            TextSymbol text
                when double.TryParse(text.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) =>
                NumberSymbol.Of(number),
            _ => Operations.Number(operand, "a number"),
        };

    private static NumberSymbol Round(Given given) =>
        (given.Find(1, "ndigits") ?? given.Find(1, "decimals")) is { } digits
            ? Numbers.Call("round", Number(given, 0), Operations.Number(digits, "a number of digits"))
            : Numbers.Call("round", Number(given, 0));

    private static Symbol Log(Given given) =>
        given.Positional is [var number, var root]
            ? Operations.Of("/", Each("log", number), Each("log", root))
            : Each("log", given.Positional[0]);

    private static Symbol Extreme(string name, Given given)
    {
        if (given.Positional is [ListSymbol maybe] && Selections.AreIn(maybe))
            return Selections.Extreme(name, maybe, given.Find(1, "default"));
        if (given.Named.Count > 0)
            throw new UnreadableException($"'{name}' with named arguments is not read");
        var items = given.Positional is [var list] ? Tables.Items(list) : given.Positional;
        return items.Aggregate((one, other) => Extreme(name, one, other));
    }

    private static Symbol Extreme(string name, Symbol one, Symbol other) =>
        Tables.Map((left, right) => Extreme(name, left, right), one, other)
        ?? Numbers.Call(name, Operations.Number(one, "a number"), Operations.Number(other, "a number"));

    private static Symbol Clipped(Given given)
    {
        var least = given.Find(1, "a_min") ?? throw new UnreadableException("'clip' needs both bounds");
        var most = given.Find(2, "a_max") ?? throw new UnreadableException("'clip' needs both bounds");
        return Extreme("min", Extreme("max", given.Positional[0], least), most);
    }

    private static Symbol Scaled(Given given, double factor) =>
        Operations.Of("*", given.Positional[0], NumberSymbol.Of(factor));

    private static Symbol Sum(Symbol list) => Total("+", 0, list);

    // What is not there changes nothing.
    private static Symbol Total(string operation, double neutral, Symbol list) =>
        Tables
            .Items(list)
            .Select(item =>
                item is MaybeSymbol maybe ? Operations.If(maybe.Condition, maybe.Item, NumberSymbol.Of(neutral)) : item
            )
            .Aggregate((Symbol)NumberSymbol.Of(neutral), (one, other) => Operations.Of(operation, one, other));

    // As many as the items whose condition holds.
    private static Symbol Length(Symbol list)
    {
        if (list is not ListSymbol { Items: var items } || !items.Any(item => item is MaybeSymbol))
            return NumberSymbol.Of(Tables.Count(list));
        return Sum(
            new ListSymbol([
                .. items.Select(item =>
                    item is MaybeSymbol maybe ? maybe with { Item = NumberSymbol.Of(1) } : (Symbol)NumberSymbol.Of(1)
                ),
            ])
        );
    }

    private static NumberSymbol Combined(bool isAnd, Symbol list) =>
        Tables
            .Items(list)
            .Select(item => Operations.Truth(item))
            .Aggregate(NumberSymbol.Of(isAnd), (one, other) => Numbers.Logical(isAnd, one, other));
}
