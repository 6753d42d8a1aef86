namespace Anneal.Tests.Language;

public sealed class CSharpLineTests
{
    public static TheoryData<string, string> Lines =>
        new()
        {
            {
                "torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.1, total_steps: 100);",
                "torch.OneCycleLR(max_lr=0.1, total_steps=100)"
            },
            {
                "var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size: 30, gamma: 0.1);",
                "torch.StepLR(step_size=30, gamma=0.1)"
            },
            { "var scheduler = StepLR(optimizer, 30, 0.1d);", "torch.StepLR(step_size=30, gamma=0.1)" },
            { "using var sched = optim.lr_scheduler.StepLR(opt, 25L);", "torch.StepLR(step_size=25)" },
            {
                "var scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, new[] { 30, 80 }, 0.1);",
                "torch.MultiStepLR(milestones=[30, 80], gamma=0.1)"
            },
            {
                "LRScheduler s = lr_scheduler.MultiStepLR(optimizer, milestones: new List<int> { 30, 80 });",
                "torch.MultiStepLR(milestones=[30, 80])"
            },
            {
                "lr_scheduler.MultiStepLR(optimizer, new int[] { 30, 80, }, gamma: 0.5)",
                "torch.MultiStepLR([30, 80], 0.5)"
            },
            { "var s = lr_scheduler.MultiStepLR(optimizer, [30, 80], gamma: 0.5)", "torch.MultiStepLR([30, 80], 0.5)" },
            {
                "var s = lr_scheduler.MultiStepLR(optimizer, Enumerable.Range(1, 3).Select(i => i * 30).ToList());",
                "torch.MultiStepLR([30, 60, 90])"
            },
            {
                "var s = torch.optim.lr_scheduler.LambdaLR(optimizer, epoch => Math.Pow(0.95, epoch));",
                "torch.LambdaLR(lambda epoch: math.pow(0.95, epoch))"
            },
            {
                "this.scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, (int e) => e < 5 ? (e + 1) / 5.0 : 1.0);",
                "torch.LambdaLR(lambda e: (e + 1) / 5.0 if e < 5 else 1.0)"
            },
            {
                "_scheduler = LambdaLR(_optimizer, static e => { return Math.Min(1.0, (e + 1) / 10d); });",
                "torch.LambdaLR(lambda e: min(1.0, (e + 1) / 10.0))"
            },
            {
                "var s = LambdaLR(opt, new Func<int, double>(e => 0.5 * (1 + Math.Cos(Math.PI * e / 100))));",
                "torch.LambdaLR(lambda e: 0.5 * (1 + math.cos(math.pi * e / 100)))"
            },
            {
                "var s = LambdaLR(opt, e => e >= 10 && e < 20 || !(e < 30) ? 0.1 : 1)",
                "torch.LambdaLR(lambda e: 0.1 if e >= 10 and e < 20 or not (e < 30) else 1)"
            },
            { "var s = LambdaLR(opt, e => Math.Pow(0.1, e / 30))", "torch.LambdaLR(lambda e: math.pow(0.1, e // 30))" },
            {
                "var s = LambdaLR(opt, e => Math.Pow(0.1, (double)e / 30))",
                "torch.LambdaLR(lambda e: math.pow(0.1, float(e) / 30))"
            },
            {
                "var s = LambdaLR(opt, e => e % 10 == 0 ? 1.0 : 0.5)",
                "torch.LambdaLR(lambda e: 1.0 if e % 10 == 0 else 0.5)"
            },
            { "var s = MultiplicativeLR(opt, lr_lambda: _ => 0.95);", "torch.MultiplicativeLR(lambda _: 0.95)" },
            {
                "var s = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma: 0.95, verbose: true);",
                "torch.ExponentialLR(0.95, verbose=True)"
            },
            { "var s = torch.optim.lr_scheduler.ExponentialLR(optimizer);", "torch.ExponentialLR(0.1)" },
            {
                "var s = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 0.1, end_factor: 5, total_iters: 10);",
                "linear(base * 0.1 -> base * 5, 10)"
            },
            {
                "var s = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0 / 3, end_factor: 1, total_iters: 10);",
                "torch.LinearLR(1/3, 1, 10)"
            },
            {
                "var s = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 50, eta_min: 1e-5);",
                "torch.CosineAnnealingLR(T_max=50, eta_min=1e-5)"
            },
            {
                "var s = new torch.optim.lr_scheduler.impl.CosineAnnealingLR(optimizer, 50);",
                "torch.CosineAnnealingLR(50)"
            },
            { "var s = lr_scheduler.PolynomialLR(optimizer, total_iters: 90, power: 2);", "torch.PolynomialLR(90, 2)" },
            { "var s = lr_scheduler.ConstantLR(optimizer, factor: 0.5, total_iters: 4);", "torch.ConstantLR(0.5, 4)" },
            {
                "var s = lr_scheduler.CyclicLR(optimizer, base_lr: 0.001, max_lr: 0.1, step_size_up: 10, step_size_down: -1,"
                    + " mode: impl.CyclicLR.Mode.Triangular2, cycle_momentum: false);",
                "torch.CyclicLR(0.001, 0.1, 10, mode='triangular2', cycle_momentum=False)"
            },
            {
                "var s = lr_scheduler.OneCycleLR(optimizer, 0.1, -1, 10, 50, 0.25, OneCycleLR.AnnealStrategy.Linear);",
                "torch.OneCycleLR(0.1, epochs=10, steps_per_epoch=50, pct_start=0.25, anneal_strategy='linear')"
            },
            {
                "var s = lr_scheduler.SequentialLR(optimizer, new[] { impl.LinearLR(optimizer, 0.1, 1, 5), "
                    + "lr_scheduler.ExponentialLR(optimizer, 0.9) }, new[] { 5 });",
                "torch.SequentialLR([torch.LinearLR(0.1, 1, 5), torch.ExponentialLR(0.9)], [5])"
            },
            {
                "var s = lr_scheduler.SequentialLR(optimizer, new LRScheduler[] { new impl.LinearLR(optimizer, 0.1, 1), "
                    + "lr_scheduler.ExponentialLR(optimizer) }, milestones: new[] { 5 });",
                "torch.SequentialLR([torch.LinearLR(0.1, 1), torch.ExponentialLR(0.1)], [5])"
            },
            {
                "var s = lr_scheduler.ChainedLR(new[] { lr_scheduler.ConstantLR(optimizer, 0.1, 2), "
                    + "lr_scheduler.ExponentialLR(optimizer, gamma: 0.9) });",
                "torch.ChainedScheduler([torch.ConstantLR(0.1, 2), torch.ExponentialLR(0.9)])"
            },
            {
                "var s = lr_scheduler.ReduceLROnPlateau(optimizer, mode: \"max\", factor: 0.5, patience: 3, min_lr: null);",
                "torch.ReduceLROnPlateau(mode='max', factor=0.5, patience=3)"
            },
            {
                "using TorchSharp; using static TorchSharp.torch; var s = optim.lr_scheduler.StepLR(optimizer, 30); // as in the paper",
                "torch.StepLR(30)"
            },
            { "return torch.optim.lr_scheduler.StepLR(optimizer, step_size: 30);", "torch.StepLR(30)" },
            { "var s = TorchSharp.torch.optim.lr_scheduler.StepLR(optimizer, step_size: 60 / 2);", "torch.StepLR(30)" },
            { "var s = LambdaLR(opt, e => 0.1f)", "torch.LambdaLR(lambda e: 0.10000000149011612)" },
            {
                "var s = LambdaLR(opt, e => Math.Clamp(e / 10.0, 0.1, 1.0))",
                "torch.LambdaLR(lambda e: min(max(e / 10.0, 0.1), 1.0))"
            },
            {
                "var s = LambdaLR(opt, e => new[] { 1.0, 0.5, 0.1 }[Math.Min(e, 2)])",
                "torch.LambdaLR(lambda e: [1.0, 0.5, 0.1][min(e, 2)])"
            },
            {
                "var s = LambdaLR(opt, new Func<int, double>[] { e => 1.0, e => 0.5 });",
                "torch.LambdaLR([lambda e: 1.0, lambda e: 0.5])"
            },
        };

    [Theory, MemberData(nameof(Lines))]
    public void A_line_of_CSharp_means_what_the_call_of_PyTorch_means(string line, string python) =>
        Assert.Equal(Recipe.Parse(python).ToString(), Recipe.Parse(line).ToString());

    [Theory]
    [InlineData("var s = LambdaLR(opt, e => 1 / 3)", 0)]
    [InlineData("var s = LambdaLR(opt, e => 1 / 4.0)", 0.25)]
    [InlineData("var s = LambdaLR(opt, e => (e - 7) / 2 + 4)", 1)]
    [InlineData("var s = LambdaLR(opt, e => (e - 7) % 4 + 4)", 1)]
    [InlineData("var s = LambdaLR(opt, (double e) => (e + 1) / 2)", 0.5)]
    public void Whole_numbers_divide_as_in_CSharp(string line, double factor) =>
        Assert.Equal(factor, Recipe.Parse(line).Bind(baseRate: 1).Rate.At(0));

    [Theory]
    [InlineData(
        "var s = StepLR(optimizer, step: 30);",
        "'StepLR' has no such argument. It is StepLR(optimizer, step_size, gamma, last_epoch, verbose)."
    )]
    [InlineData("var s = StepLR(optimizer, step_size: 30", "expected ',' or ')', but found the end of the text.")]
    [InlineData("var s = new Foo { 1 };", "expected a value, 'base' or a curve here.")]
    [InlineData("var s = MyLR(optimizer, step: 30);", "unknown schedule 'MyLR'")]
    [InlineData(
        "var s = SequentialLR(o, new[] { LinearLR(o, 0.1, 5), StepLR(o, 9) }, [5]);",
        "expected a number from 0 to 1, but found 5."
    )]
    public void A_line_that_is_not_read_is_refused_with_the_place(string line, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(line)).Problem,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "torch.OneCycleLR(optimizer, max_lr=0.1, total_steps=num_epochs * len(train_loader))",
        "torch.OneCycleLR(0.1, 600)"
    )]
    [InlineData(
        "OneCycleLR(optimizer, max_lr=0.1, epochs=args.epochs, steps_per_epoch=len(train_dataloader))",
        "torch.OneCycleLR(0.1, epochs=30, steps_per_epoch=20)"
    )]
    [InlineData(
        "var s = CosineAnnealingLR(optimizer, T_max: numEpochs * trainLoader.Count);",
        "torch.CosineAnnealingLR(600)"
    )]
    [InlineData(
        "var s = CosineAnnealingLR(optimizer, T_max: config.MaxEpochs * stepsPerEpoch);",
        "torch.CosineAnnealingLR(600)"
    )]
    [InlineData("get_linear_schedule_with_warmup(optimizer, int(0.1 * total_steps), num_training_steps=t_total)", null)]
    [InlineData(
        "get_linear_schedule_with_warmup(optimizer, int(0.1 * total_steps), max_train_steps)",
        "transformers.get_linear_schedule_with_warmup(60, 600)"
    )]
    [InlineData("StepLR(optimizer, step_size=EPOCHS // 3)", "torch.StepLR(10)")]
    [InlineData(
        "LambdaLR(optimizer, lambda epochs: 1 / (1 + epochs))",
        "torch.LambdaLR(lambda epochs: 1 / (1 + epochs))"
    )]
    [InlineData("StepLR(optimizer, step_size=len(val_loader))", null)]
    [InlineData("StepLR(optimizer, step_size=warmup_steps)", null)]
    [InlineData("StepLR(optimizer, step_size=epoch)", null)]
    public void The_names_of_a_run_stand_for_its_numbers(string line, string? meaning)
    {
        var plan = RunPlan.FromEpochs(30, 20);
        if (meaning is null)
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(line, plan.NumberNamed));
        else
            Assert.Equal(Recipe.Parse(meaning).ToString(), Recipe.Parse(line, plan.NumberNamed).ToString());
        Assert.True(
            meaning is not null && line.Contains("lambda", StringComparison.Ordinal) || !Recipe.TryParse(line, out _)
        );
    }
}
