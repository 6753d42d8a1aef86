using Anneal.Dialects;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

/// <summary>What <see cref="Torch.ProgressAt"/> leaves out beside PyTorch's own steps, each of them taken.</summary>
public sealed class TorchProgressTests
{
    private static readonly string[] Single =
    [
        "StepLR(step_size=7, gamma=0.9)",
        "StepLR(step_size=1, gamma=0.99)",
        "StepLR(step_size=2.5, gamma=0.9)",
        "StepLR(step_size=-3, gamma=0.9)",
        "MultiStepLR(milestones=[30, 12, 12, 80.5, 90], gamma=0.5)",
        "MultiStepLR(milestones=[0, 1, 2])",
        "ConstantLR(factor=0.3, total_iters=11)",
        "ConstantLR(factor=0.3, total_iters=4.5)",
        "LinearLR(start_factor=0.1, total_iters=20)",
        "ExponentialLR(gamma=0.97)",
        "CosineAnnealingLR(T_max=17, eta_min=0.001)",
        "CosineAnnealingWarmRestarts(T_0=3, T_mult=2)",
        "CosineAnnealingWarmRestarts(T_0=5)",
        "PolynomialLR(total_iters=25, power=0.9)",
        "LambdaLR(lambda e: 0.95 ** e)",
        "MultiplicativeLR(lambda e: 0.99 if e % 5 == 0 else 1.0)",
        "CyclicLR(base_lr=0.01, max_lr=1, step_size_up=4, cycle_momentum=False)",
        "OneCycleLR(max_lr=0.1, total_steps=400)",
        "SWALR(swa_lr=0.05, anneal_epochs=6)",
        "SWALR(swa_lr=0.05, anneal_epochs=0)",
    ];

    private static readonly BindingContext Context = new(null, 0.1) { MomentumName = "momentum" };

    public static IEnumerable<object[]> Calls =>
        from release in new[] { "torch", "torch1" }
        from call in Single
        select new object[] { release, call };

    [Theory, MemberData(nameof(Calls))]
    public void Steps_that_are_left_out_would_have_changed_nothing(string release, string call) =>
        AssertSame($"{release}.{call}", 0, 1, 2, 3, 16, 17, 18, 29, 64, 100, 257, 399);

    [Fact]
    public void Nor_would_those_of_schedulers_in_others() => Seeded.Try(5, TryOthers);

    private static void TryOthers(Random random)
    {
        for (var round = 0; round < 400; round++)
        {
            var release = random.Next(2) == 0 ? "torch" : "torch1";
            var parts = Enumerable
                .Range(0, random.Next(2, 4))
                .Select(_ => $"{release}.{Single[random.Next(Single.Length)]}");
            var text = random.Next(2) == 0 ? Chained(release, parts) : Sequential(release, [.. parts]);
            if (random.Next(4) == 0 && release == "torch")
                text = Sequential(release, [text, $"{release}.{Single[random.Next(Single.Length)]}"]);
            AssertSame(text, 0, 1, 5, 16, 33, 57, 58, 59, 60, 120, 399);
        }

        string Sequential(string release, string[] parts)
        {
            var milestones = Enumerable.Range(1, parts.Length - 1).Select(place => place * random.Next(1, 60));
            return $"{release}.SequentialLR([{string.Join(", ", parts)}], milestones=[{string.Join(", ", milestones)}])";
        }

        static string Chained(string release, IEnumerable<string> parts) =>
            $"{release}.ChainedScheduler([{string.Join(", ", parts)}])";
    }

    [Fact]
    public void A_one_cycle_that_is_over_fails_at_the_step_where_PyTorch_does()
    {
        var call = (CallExpression)Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=400)").Rate;
        var wrong = Assert.Throws<CurveValueException>(() => Torch.ProgressAt(call, Context, 29_999_999));
        Assert.Contains("step 401 was taken", wrong.Message, StringComparison.Ordinal);
    }

    private static void AssertSame(string text, params long[] positions)
    {
        if (!Recipe.TryParse(text, out var recipe))
            Assert.Fail(text);
        var call = (CallExpression)recipe.Rate;
        foreach (var position in positions)
            Assert.True(
                Outcome(() => Torch.ProgressAt(call, Context, position)) is var left
                    && Outcome(() => Stepped(recipe, position)) is var taken
                    && Equals(left, taken),
                $"{text} after {position} steps: {left}, but {taken} with each step taken"
            );
    }

    // What PyTorch refuses, both refuse.
    private static object Outcome(Func<TorchProgress> progress)
    {
        try
        {
            return progress();
        }
        catch (Exception refused)
            when (refused is ArithmeticException or ArgumentException or InvalidOperationException)
        {
            return refused.Message;
        }
    }

    private static TorchProgress Stepped(Recipe recipe, long steps)
    {
        var scheduler = ((TorchTrace)recipe.Replay(Context)!).On(new TorchGroup(0.1, null));
        for (var step = 0L; step < steps; step++)
            scheduler.Step();
        return scheduler.Progress;
    }
}
