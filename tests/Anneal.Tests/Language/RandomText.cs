using System.Globalization;

namespace Anneal.Tests.Language;

/// <summary>Random schedule texts that can be read; most can be bound to a run too.</summary>
internal sealed class RandomText(Random random)
{
    private static readonly string[] Spaces = ["", " ", "  ", "\n", " # a comment\n"];

    public string Recipe() =>
        Sequence(3)
        + (random.Next(4) == 0 ? $" | plateau(factor={Share()}, patience={random.Next(5)})" : "")
        + (random.Next(4) == 0 ? $" with momentum = {Sequence(1)}" : "");

    public string Sequence(int depth) =>
        (random.Next(5) == 0 ? $"warmup({Length()}) then " : "")
        + Join(" then ", random.Next(3) == 0 ? 1 + random.Next(3) : 1, () => Product(depth));

    private string Product(int depth) => Join(" * ", random.Next(4) == 0 ? 2 : 1, () => Part(depth));

    private string Part(int depth) =>
        Atom(depth)
        + (random.Next(6) == 0 ? $" every {1 + random.Next(9)}{(random.Next(2) == 0 ? "" : "ep")}" : "")
        + (random.Next(3) == 0 ? $" for {Length()}" : "");

    private string Atom(int depth) =>
        random.Next(depth > 0 ? 22 : 18) switch
        {
            0 or 1 => Value(),
            2 => $"constant({Value()})",
            3 => $"linear({Range()}{RestOrLength()})",
            4 => $"polynomial({Range()}{RestOrLength()}, power={Share()})",
            5 => $"cosine({Range()}{RestOrLength()})",
            6 => $"one_minus_sqrt({Range()}{RestOrLength()})",
            7 => $"tanh({Range()}{RestOrLength()})",
            8 => $"exponential({Value()}, factor={Share()}, per={Length()})",
            9 => $"step({Value()}, factor={Share()}, every={1 + random.Next(50)})",
            10 => $"multistep({Value()}, factor={Share()}, at=[{random.Next(9)}, {9 + random.Next(9)}, "
                + $"{1 + random.Next(3)}ep])",
            11 => $"piecewise([{Value()}, {Value()}], at=[{Length()}])",
            12 => $"inverse_sqrt({Value()})",
            13 => $"inverse_time({Value()}, decay={Share()})",
            14 => $"cycle({Range()}, up={1 + random.Next(9)}, down={1 + random.Next(9)}, shape=triangular2)",
            15 => $"one_cycle({Value()}{RestOrLength()})",
            16 => $"restarts({Range()}, first={1 + random.Next(20)}, growth={1 + random.Next(3)})",
            17 => $"formula({Formula(3)})",
            18 => $"({Sequence(depth - 1)})",
            19 => $"at_least({Sequence(depth - 1)},{Space()}{Value()})",
            20 => $"delay({Sequence(depth - 1)}, {Length()})",
            _ => $"repeat({Sequence(depth - 1)}, {1 + random.Next(4)})",
        };

    private string Formula(int depth) =>
        random.Next(depth > 0 ? 9 : 2) switch
        {
            0 => "t",
            1 => Share(),
            2 => $"{Formula(depth - 1)} + {Formula(depth - 1)}",
            3 => $"{Formula(depth - 1)} * ({Formula(depth - 1)})",
            4 => $"({Formula(depth - 1)}) ** -{Share()}",
            5 => $"-{Formula(depth - 1)}",
            6 => $"min({Formula(depth - 1)}, {Formula(depth - 1)})",
            7 => $"{Formula(depth - 1)} if t < {random.Next(9)} else {Formula(depth - 1)}",
            _ => $"({Formula(depth - 1)} - {Formula(depth - 1)}) // {1 + random.Next(5)} % 3",
        };

    private string Join(string separator, int count, Func<string> part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(_ => part()));

    private string Space() => Spaces[random.Next(Spaces.Length)];

    private string Range() => $"{Space()}{Value()}{Space()}->{Space()}{Value()}";

    private string RestOrLength() => random.Next(4) == 0 ? "" : $",{Space()}{Length()}";

    private string Value() =>
        random.Next(4) switch
        {
            0 => "base",
            1 => $"base * {Share()}",
            2 => $"base / {1 + random.Next(30)}",
            _ => Share(),
        };

    private string Length() =>
        random.Next(3) switch
        {
            0 => $"{random.Next(30)}",
            1 => $"{random.Next(8) / 2.0:0.#}ep".ToString(CultureInfo.InvariantCulture),
            _ => $"{random.Next(30)}%",
        };

    private string Share() => ((1 + random.Next(999)) / 1000.0).ToString(CultureInfo.InvariantCulture);
}
