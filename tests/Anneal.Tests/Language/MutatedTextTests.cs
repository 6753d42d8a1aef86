using System.Globalization;
using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>Texts that were broken at random: each is read, or refused with a place.</summary>
/// <remarks>A short run by default; <c>ANNEAL_MUTATIONS=1000000 dotnet test …</c> makes a long one.</remarks>
public sealed class MutatedTextTests
{
    private const string Letters = "()[]{}->*/%+,=|:#'\" \n\tbase0123456789.e_thenvryfowilambdxµ\0\ud800";

    private static readonly string[] Words =
    [
        "then",
        "every",
        "for",
        "with",
        "lambda",
        "base",
        "->",
        "5ep",
        "10%",
        "cosine(",
        "formula(",
        "if",
        "else",
        "1e308",
        "-1",
        "**",
        "((((",
        "torch.",
        "None",
        "0",
        "in",
        "not in",
        " for x in range(9)",
        "[x for x in ",
        "sum(",
        "max(",
        "np.interp(t, [0, 5], [0, 1])",
        "bisect.bisect([3, 6], t)",
        "{0: 1.0}.get(t, 0.5)",
        "lambda s, w=20: ",
        "partial(",
        "range(10**12)",
        "**{'gamma': 0.1}",
        "*[30, 0.1]",
        "[1:]",
        "getattr(lr_scheduler, 'StepLR')(",
    ];

    private static readonly TextMutation Mutation = new(Letters, Words, mostEdits: 4, longestPiece: 6);

    [Fact]
    public void Never_crash_and_every_refusal_has_a_column()
    {
        var count = int.Parse(
            Environment.GetEnvironmentVariable("ANNEAL_MUTATIONS") ?? "40000",
            CultureInfo.InvariantCulture
        );
        var plan = RunPlan.FromEpochs(10, 7);
        Parallel.For(0, 16, slice => Seeded.Try(slice, random =>
            {
                var seeds = ((IEnumerable<object[]>)ScheduleTextTests.TextsOfTheContract)
                    .Select(row => (string)row[0])
                    .Concat(KnownCurves.All.Definitions.Select(definition => definition.Example))
                    .Concat(PythonValueTests.TextsOf(PythonValueTests.FunctionFile))
                    .Concat(
                        PythonValueTests
                            .TextsOf(PythonValueTests.ConstantFile)
                            .Select(text => $"torch.MultiStepLR(opt, {text})")
                    )
                    .ToArray();
                for (var i = 0; i < count / 16; i++)
                {
                    var text = Mutation.Of(
                        random.Next(3) == 0 ? new RandomText(random).Recipe() : seeds[random.Next(seeds.Length)],
                        random
                    );
                    try
                    {
                        var recipe = Recipe.Parse(text);
                        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
                        _ = recipe.Bind(plan, 0.1).Rate.At(random.Next(100));
                    }
                    catch (ScheduleTextException refused)
                    {
                        Assert.True(refused.Line >= 1 && refused.Column >= 1, text);
                    }
                    catch (ScheduleBindingException refused)
                    {
                        Assert.True(refused.Message.Length > 0, text);
                    }
                    catch (Exception refused) when (refused is ArithmeticException or InvalidOperationException)
                    {
                        // A formula without a value at that step, or a framework's run that ends there in its own code too.
                        Assert.NotEmpty(refused.Message);
                    }
                }
            }));
    }
}
