using static Anneal.TorchTests.Support.Optimizers;

namespace Anneal.TorchTests;

public sealed class OptimizersTests
{
    public static TheoryData<string> Names => Optimizers.Names;

    [TorchTheory, MemberData(nameof(Names))]
    public void Every_group_of_an_optimizer_has_its_rate_at_every_step(string name)
    {
        var optimizer = Optimizers.New(name, [NewParameter()]);
        var scheduler = optimizer.Schedule("warmup(5) then cosine(base -> 0.001, 20)");
        var expected = Recipe.Parse("warmup(5) then cosine(base -> 0.001, 20)").Bind(baseRate: Rate).Rate;
        for (var step = 0; step < 30; step++, scheduler.Advance())
            Assert.Equal(expected.At(step), RateOf(optimizer));
    }

    [TorchTheory]
    [InlineData("SGD", "momentum dampening weight_decay")]
    [InlineData("Adam", "beta1 beta2 weight_decay eps")]
    [InlineData("AdamW", "beta1 beta2 weight_decay eps")]
    [InlineData("RMSProp", "momentum alpha eps weight_decay")]
    [InlineData("Rprop", "etaminus etaplus min_step max_step")]
    [InlineData("ASGD", "lambd alpha weight_decay t0")]
    [InlineData("Adadelta", "rho eps weight_decay")]
    [InlineData("Adagrad", "lr_decay initial_accumulator_value eps weight_decay")]
    [InlineData("Adamax", "beta1 beta2 eps weight_decay")]
    [InlineData("NAdam", "beta1 beta2 eps weight_decay momentum_decay")]
    [InlineData("RAdam", "beta1 beta2 eps weight_decay")]
    public void Every_number_of_the_options_is_scheduled_by_its_name_and_no_other(string name, string options)
    {
        foreach (var option in options.Split(' '))
        {
            var optimizer = Optimizers.New(name, [NewParameter()]);
            var scheduler = optimizer.Schedule($"base with {option} = linear(0.25 -> 0.75, 2)");
            Assert.Equal(0.25, ValueOf(optimizer, option));
            scheduler.Advance();
            Assert.Equal(0.5, ValueOf(optimizer, option));
        }
        var has = Options(Optimizers.New(name, [NewParameter()])).Select(field => field.Name);
        Assert.Equal(options.Split(' ').Order(), has.Order());
        var refused = Assert.Throws<ArgumentException>(() =>
            Optimizers.New(name, [NewParameter()]).Schedule("base with unheard_of = 0.5")
        );
        Assert.Contains("'unheard_of'", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"'{options.Split(' ')[0]}'", refused.Message, StringComparison.Ordinal);
    }

    [TorchTheory]
    [InlineData("SGD", "momentum")]
    [InlineData("RMSProp", "momentum")]
    [InlineData("Adam", "beta1")]
    [InlineData("NAdam", "beta1")]
    public void A_cycled_momentum_finds_what_the_optimizer_has_of_it(string name, string option)
    {
        var optimizer = Optimizers.New(name, [NewParameter()]);
        optimizer.Schedule("torch.OneCycleLR(max_lr=0.1, total_steps=100)");
        Assert.Equal(0.95, ValueOf(optimizer, option));
    }

    [TorchTheory, InlineData("Adagrad"), InlineData("Rprop"), InlineData("ASGD"), InlineData("Adadelta")]
    public void A_cycled_momentum_is_refused_where_there_is_none(string name)
    {
        var optimizer = Optimizers.New(name, [NewParameter()]);
        var refused = Assert.Throws<ArgumentException>(() =>
            optimizer.Schedule("torch.OneCycleLR(max_lr=0.1, total_steps=100)")
        );
        Assert.Contains("'momentum'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Rate, RateOf(optimizer));
    }

    [TorchFact]
    public void Each_group_follows_from_its_own_rate_under_its_name()
    {
        var optimizer = new SGD(
            [new SGD.ParamGroup([NewParameter()], 0.1), new SGD.ParamGroup([NewParameter()], 0.01)],
            0.5
        );
        var scheduler = optimizer.Schedule("linear(base -> 0, 10)", names: ["body", "head"]);
        scheduler.Advance();
        Assert.Equal((0.09, 0.009), (scheduler.RateOf("body"), scheduler.RateOf("head")), Close);
        Assert.Equal((0.09, 0.009), (RateOf(optimizer), RateOf(optimizer, 1)), Close);
        Assert.Contains(
            "2 parameter groups, but has 1",
            Assert.Throws<ArgumentException>(() => optimizer.Schedule("base", names: ["body"])).Message,
            StringComparison.Ordinal
        );
    }

    [TorchFact]
    public void Texts_recipes_schedules_and_a_plan_are_taken()
    {
        var plan = RunPlan.FromEpochs(10, stepsPerEpoch: 4);
        const string Text = "warmup(5ep) then cosine(base -> 0.01)";
        SGD first = NewSGD(),
            second = NewSGD(),
            third = NewSGD();
        GroupScheduler[] schedulers =
        [
            first.Schedule(Text, plan),
            second.Schedule(Recipe.Parse(Text), plan),
            third.Schedule(Recipe.Parse(Text).Bind(plan, 0.1).Rate),
        ];
        for (var step = 0; step < 40; step++)
        {
            Assert.Equal(RateOf(first), RateOf(second));
            Assert.Equal(RateOf(first), RateOf(third));
            Array.ForEach(schedulers, each => each.Advance());
        }
        Assert.Throws<ScheduleBindingException>(() => NewSGD().Schedule(Text));
        Assert.Throws<ScheduleTextException>(() => NewSGD().Schedule("cosine("));
    }

    [TorchFact]
    public void LBFGS_has_the_rate_that_its_group_does_not_pass_on()
    {
        var model = SmallTraining.NewModel();
        model.eval();
        var optimizer = torch.optim.LBFGS(model.parameters(), 0.1, max_iter: 1);
        var scheduler = optimizer.Schedule("step(base, factor=0, every=1)");
        Assert.NotEqual(SmallTraining.HashOf(model), HashAfterStep(model, optimizer));
        scheduler.Advance();
        Assert.Equal(SmallTraining.HashOf(model), HashAfterStep(model, optimizer));
    }

    [TorchFact]
    public void A_late_group_joins_optimizer_and_scheduler_or_neither()
    {
        var optimizer = NewSGD();
        var scheduler = optimizer.Schedule("linear(base -> 0, 10)");
        scheduler.Advance();
        scheduler.Add(optimizer, new SGD.ParamGroup([NewParameter()], lr: 0.03, momentum: 0.9), "body", 2);
        Assert.Equal(2, optimizer.ParamGroups.Count());
        Assert.Equal(0.01, RateOf(optimizer, 1), 1e-15);
        Assert.Throws<ArgumentException>(() =>
            scheduler.Add(optimizer, new SGD.ParamGroup([NewParameter()], lr: 0.03), "body")
        );
        Assert.Equal(2, optimizer.ParamGroups.Count());
        scheduler.Advance();
        Assert.Equal([0.08, 0.03 * 0.9 * 2 / 3], optimizer.ParamGroups.Select(group => group.LearningRate), Near);
    }

    [TorchFact]
    public void Layers_decay_by_module_and_parameters_are_in_one_of_them()
    {
        var model = SmallTraining.NewModel();
        var groups = LayerGroups.From(model.children(), 1e-3, 0.5, (all, rate) => new AdamW.ParamGroup(all, rate));
        var optimizer = torch.optim.AdamW(groups);
        optimizer.Schedule("base");
        Assert.Equal([0.25e-3, 0.5e-3, 1e-3], optimizer.ParamGroups.Select(group => group.LearningRate), Near);
        Assert.Equal(model.parameters().Count(), optimizer.parameters().Count());
        Assert.Contains(
            "one belongs to two",
            Assert
                .Throws<ArgumentException>(() =>
                    LayerGroups.From([model, model], 1, 1, (all, rate) => new SGD.ParamGroup(all, rate))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [TorchFact]
    public void A_plateau_lowers_the_rate()
    {
        var optimizer = NewSGD();
        var scheduler = optimizer.Schedule("base | plateau(factor=0.5, patience=1)");
        foreach (var loss in new[] { 1.0, 1.0, 1.0 })
            scheduler.Observe(loss);
        Assert.Equal(0.05, RateOf(optimizer));
    }

    [TorchFact]
    public void Code_that_takes_a_scheduler_of_TorchSharp_takes_ours()
    {
        var optimizer = NewSGD();
        var scheduler = optimizer.Schedule("linear(base -> 0, 10) | plateau(factor=0.5, patience=0)");
        var adapter = scheduler.AsLRScheduler();
        Assert.Equal([0.1], adapter.get_last_lr());
        adapter.step();
        Assert.Equal(0.09, RateOf(optimizer), 1e-15);
        adapter.step(1.0);
        adapter.step(2.0);
        Assert.Equal(0.035, RateOf(optimizer), 1e-15);
        Assert.Equal(scheduler.Rates, adapter.get_last_lr());
        scheduler.Override(0.5);
        Assert.Equal([0.5], adapter.get_last_lr());
        scheduler.Add(optimizer, new SGD.ParamGroup([NewParameter()], lr: 0.2), "late");
        adapter.step();
        Assert.Equal(scheduler.Rates, adapter.get_last_lr());
        Assert.Throws<NotSupportedException>(() => adapter.step((int?)3));
        Assert.Equal(4, scheduler.Step);
    }

    /// <summary>The bits of a model after an update of LBFGS.</summary>
    internal static string HashAfterStep(nn.Module<Tensor, Tensor> model, Optimizer optimizer)
    {
        optimizer
            .step(() =>
            {
                optimizer.zero_grad();
                var loss = SmallTraining.LossOf(model, 1);
                loss.backward();
                return loss;
            })
            ?.Dispose();
        return SmallTraining.HashOf(model);
    }

    private static IEnumerable<System.Reflection.FieldInfo> Options(Optimizer optimizer) =>
        ((ParamGroup)optimizer.ParamGroups.Single())
            .Options.GetType()
            .GetFields()
            .Where(field => field.FieldType == typeof(double?));

    private static double ValueOf(Optimizer optimizer, string option) =>
        (double)
            Options(optimizer)
                .Single(field => field.Name == option)
                .GetValue(((ParamGroup)optimizer.ParamGroups.Single()).Options)!;

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-15;

    private static bool Close((double, double) expected, (double, double) actual) =>
        Near(expected.Item1, actual.Item1) && Near(expected.Item2, actual.Item2);
}
