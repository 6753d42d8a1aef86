using Anneal.Language;

namespace Anneal.Tests.Dialects;

/// <summary>
/// Texts as users write them, in <c>Pasted</c>: after <c>&gt;&gt;&gt;</c> what is pasted, after <c>==&gt;</c> the text
/// that means the same in full, or why it is not read.
/// </summary>
public sealed class PastedTests
{
    private const double BaseRate = 0.1;
    private const int Refusals = 12,
        LeastOfNew = 5,
        Least = 200;

    private static readonly RunPlan Plan = RunPlan.FromEpochs(epochs: 10, stepsPerEpoch: 100);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pasted");

    private static string[] Names =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Where(name => name != "refused"),
        ];

    public static TheoryData<string> Frameworks => [.. Names];

    [Theory, MemberData(nameof(Frameworks))]
    public void A_pasted_text_is_the_schedule_that_it_means(string framework)
    {
        foreach (var (name, pasted, expected) in Entries(framework))
        {
            var read = Recipe.Parse(pasted, Plan.NumberNamed);
            var meant = Recipe.Parse(expected, Plan.NumberNamed);
            Assert.True(
                FrameworkOf(meant) == FrameworkOf(read),
                $"{framework}, {name}: {read} is of another framework than {meant}"
            );
            Assert.True(
                Values(meant).AsSpan().SequenceEqual(Values(read)),
                $"{framework}, {name}: {read} has other values than {meant}"
            );
            Assert.Equal(Bound(meant).Feedback, Bound(read).Feedback);
            Assert.Equal(Bound(meant).Companions.Count, Bound(read).Companions.Count);
        }
    }

    [Fact]
    public void What_is_not_read_is_said()
    {
        var entries = Entries("refused").ToArray();
        Assert.True(entries.Length >= Refusals, $"{entries.Length} refusals");
        foreach (var (name, pasted, expected) in entries)
        {
            var error = Record.Exception(() => Recipe.Parse(pasted, Plan.NumberNamed));
            Assert.True(
                error is ScheduleTextException { Problem: var problem }
                    && problem.StartsWith(expected, StringComparison.Ordinal),
                $"{name}: {error?.Message ?? "it was read"}"
            );
        }
    }

    [Fact]
    public void There_are_200_texts_and_five_of_each_framework_that_came_later()
    {
        var counts = Names.ToDictionary(name => name, name => Entries(name).Count());
        Assert.True(counts.Values.Sum() >= Least, $"{counts.Values.Sum()} texts");
        var further = KnownCurves
            .All.Definitions.Select(definition => definition.Framework?.Split('.')[0])
            .Distinct()
            .Where(name => name is not null && counts.ContainsKey(name) && !Earlier.Contains(name));
        Assert.All(further, name => Assert.True(counts[name!] >= LeastOfNew, $"{name}: {counts[name!]}"));
    }

    private static readonly string[] Earlier =
    [
        "torch",
        "transformers",
        "keras",
        "optax",
        "timm",
        "composer",
        "ignite",
        "deepspeed",
        "fvcore",
        "megatron",
        "mxnet",
        "d2l",
        "fastai",
    ];

    private static string? FrameworkOf(Recipe recipe) => (recipe.Rate as CallExpression)?.Definition.Framework;

    private static BoundRecipe Bound(Recipe recipe) => recipe.Bind(new BindingContext(Plan, BaseRate));

    // Some run beyond the end, where frameworks differ.
    private static double[] Values(Recipe recipe)
    {
        var curve = Bound(recipe).Rate;
        return [.. Enumerable.Range(0, 1300).Select(step => curve.At(step))];
    }

    private static IEnumerable<(string Name, string Pasted, string Expected)> Entries(string file)
    {
        const string begin = "\n>>> ",
            middle = "\n==> ";
        var text = "\n" + File.ReadAllText(Path.Combine(Folder, file + ".txt")).ReplaceLineEndings("\n");
        foreach (var entry in text.Split(begin, StringSplitOptions.RemoveEmptyEntries))
        {
            var (line, split) = (entry.IndexOf('\n'), entry.IndexOf(middle, StringComparison.Ordinal));
            yield return (entry[..line], entry[(line + 1)..split], entry[(split + middle.Length)..].Trim());
        }
    }
}
