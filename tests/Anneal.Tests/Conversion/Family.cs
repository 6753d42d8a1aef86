namespace Anneal.Tests.Conversion;

/// <summary>
/// A schedule of ours that is converted, over <see cref="Steps"/> steps of 10 to an epoch, with base rate 0.1.
/// </summary>
public sealed record Family(string Name, string Text)
{
    public const long Steps = 1000;
    public const double BaseRate = 0.1;

    public static RunPlan Plan { get; } = RunPlan.FromEpochs(100, 10);

    /// <summary>Every curve and combinator of the language.</summary>
    public static IReadOnlyList<Family> All { get; } =
    [
        new("constant", "constant(base)"),
        new("linear", "linear(base -> 0.01, 1000)"),
        new("polynomial", "polynomial(base -> 0.001, 1000, power=2)"),
        new("cosine", "cosine(base -> 0.001, 1000)"),
        new("one_minus_sqrt", "one_minus_sqrt(base -> 0.001, 1000)"),
        new("tanh", "tanh(base -> 0.001, 1000)"),
        new("exponential, from -> to", "exponential(base -> 0.001, 1000)"),
        new("exponential, factor", "exponential(base, factor=0.5, per=200)"),
        new("step", "step(base, factor=0.5, every=20ep)"),
        new("multistep", "multistep(base, factor=0.1, at=[300, 300, 700])"),
        new("piecewise", "piecewise([base, 0.05, 0.2, 0], at=[100, 500, 900])"),
        new("inverse_sqrt", "inverse_sqrt(base)"),
        new("inverse_time", "inverse_time(base, decay=0.5, per=100)"),
        new("noam", "noam(model=256, warmup=200)"),
        new("cycle, triangular", "cycle(0.01 -> base, up=70, down=130)"),
        new("cycle, triangular2", "cycle(0.01 -> base, up=100, shape=triangular2)"),
        new("cycle, exp_range", "cycle(0.01 -> base, up=100, shape=exp_range, gamma=0.999)"),
        new("one_cycle", "one_cycle(base, 1000)"),
        new("one_cycle, 3 phases, linear", "one_cycle(base, 1000, phases=3, shape=linear)"),
        new("restarts", "restarts(base -> 0.001, first=200)"),
        new("restarts, growth", "restarts(base -> 0.001, first=100, growth=2)"),
        new("restarts, decay", "restarts(base -> 0.001, first=100, decay=0.8)"),
        new("warmup then constant", "warmup(100) then base"),
        new("warmup then cosine", "warmup(100) then cosine(base -> 0.001)"),
        new("warmup from a rate then cosine", "warmup(100, from=0.01) then cosine(base -> 0.001)"),
        new("warmup from 0 then linear", "warmup(100, from=0) then linear(base -> 0)"),
        new("warmup, constant, cooldown", "warmup(100) then base then one_minus_sqrt(base -> 0, 20%)"),
        new("warmup then inverse_sqrt", "warmup(100) then inverse_sqrt(base)"),
        new(
            "warmup then multistep",
            "warmup(50, from=0.001, shape=constant) then multistep(base, factor=0.1, at=[300, 600])"
        ),
        new("formula", "formula(base * (1 + cos(pi * t / 250)) / 2 if t < 500 else 0.02)"),
        new("every", "inverse_sqrt(base) every 1ep"),
        new("every, drops", "multistep(base, factor=0.1, at=[30, 60]) every 1ep"),
        new("every, not whole", "exponential(base, factor=0.9) every 3.33%"),
        new("for", "cosine(base -> 0, 1000) for 600"),
        new("product", "cosine(base -> 0.01, 1000) * step(1, factor=0.5, every=250)"),
        new("at_least", "at_least(cosine(base -> 0, 900), 0.02)"),
        new("at_most", "at_most(inverse_sqrt(base), 0.01)"),
        new("clamp", "clamp(exponential(base, factor=0.5, per=100), 0.01, 0.08)"),
        new("repeat", "repeat(linear(base -> 0.01, 150), 5)"),
        new("stretch", "stretch(warmup(5) then cosine(base -> 0.001, 95), 1000)"),
        new("delay", "delay(cosine(base -> 0.001, 800), 200)"),
    ];
}
