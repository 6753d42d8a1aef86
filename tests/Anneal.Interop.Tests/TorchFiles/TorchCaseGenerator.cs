using System.Globalization;

namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>Makes runs up: any class, any arguments, one to three groups, schedulers inside schedulers.</summary>
internal sealed class TorchCaseGenerator(Random random)
{
    private int groups;

    public TorchCase Next(string name)
    {
        groups = random.Next(1, 4);
        var plateau = random.Next(10) == 0;
        return new(
            name,
            plateau ? Plateau() : Scheduler(depth: 0),
            [.. Enumerable.Range(0, groups).Select(_ => Rate())],
            random.Next(20),
            plateau ? [.. Enumerable.Range(0, 30).Select(_ => Math.Round(random.NextDouble(), 2))] : null
        );
    }

    private string Scheduler(int depth) =>
        random.Next(
            depth switch
            {
                0 => 17,
                1 => 14,
                _ => 10,
            }
        ) switch
        {
            0 => $"StepLR(optimizer, step_size={Count()}, gamma={Share()})",
            1 => $"MultiStepLR(optimizer, milestones=[{List(random.Next(5), Count)}], gamma={Share()})",
            2 => $"ConstantLR(optimizer, factor={Share()}, total_iters={Count()})",
            3 => $"LinearLR(optimizer, start_factor={Share()}, end_factor={Share()}, total_iters={Count()})",
            4 => $"ExponentialLR(optimizer, gamma={Share()})",
            5 => $"PolynomialLR(optimizer, total_iters={Count()}, power={Text(random.Next(1, 4) / 2.0)})",
            6 => $"CosineAnnealingLR(optimizer, T_max={Count()}, eta_min={Text(Rate() / 100)})",
            7 => $"CosineAnnealingWarmRestarts(optimizer, T_0={Count()}, T_mult={Text(random.Next(1, 4))}, "
                + $"eta_min={Text(Rate() / 100)})",
            8 => $"LambdaLR(optimizer, [{List(groups, () => $"lambda epoch: {Share()} ** epoch")}])",
            9 => $"MultiplicativeLR(optimizer, lambda epoch: 1 - {Share()} / (1 + epoch) ** 2)",
            10 or 11 => $"ChainedScheduler([{List(random.Next(1, 4), () => Scheduler(depth + 1))}])",
            12 or 13 => Sequential(depth),
            14 => $"SWALR(optimizer, swa_lr={Text(Rate())}, anneal_epochs={Count()}, "
                + $"anneal_strategy='{(random.Next(2) == 0 ? "cos" : "linear")}')",
            _ => $"OneCycleLR(optimizer, max_lr=[{List(groups, () => Text(Rate()))}], "
                + $"total_steps={Text(random.Next(25, 60))}, pct_start={Share()}, "
                + $"three_phase={(random.Next(2) == 0 ? "True" : "False")})",
        };

    // What cannot begin in the middle stands first: PyTorch 1.13 fails there too, and takes no chain at all.
    private string Sequential(int depth)
    {
        var count = random.Next(2, 4);
        var first = depth == 0 && random.Next(3) == 0 ? Sequential(depth + 1) : Scheduler(depth: 2);
        var boundaries = Enumerable
            .Range(1, 15)
            .OrderBy(_ => random.Next())
            .Take(count - 1)
            .Order()
            .Select(boundary => Text(boundary));
        return $"SequentialLR(optimizer, schedulers=[{first}, {List(count - 1, () => Scheduler(depth: 2))}], "
            + $"milestones=[{string.Join(", ", boundaries)}])";
    }

    private string Plateau() =>
        $"ReduceLROnPlateau(optimizer, mode='{(random.Next(2) == 0 ? "min" : "max")}', factor={Share()}, "
        + $"patience={Text(random.Next(4))}, cooldown={Text(random.Next(3))}, min_lr={Text(Rate() / 50)}, "
        + $"threshold={Share()}, threshold_mode='{(random.Next(2) == 0 ? "rel" : "abs")}')";

    private double Rate() => Math.Round(Math.Pow(10, -3 * random.NextDouble()), 4);

    private string Count() => Text(random.Next(1, 12));

    private string Share() => Text(random.Next(5, 96) / 100.0);

    private static string List(int count, Func<string> item) =>
        string.Join(", ", Enumerable.Range(0, count).Select(_ => item()));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
