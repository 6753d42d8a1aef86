using static Anneal.TorchTests.Support.Optimizers;
using static TorchSharp.torch.optim.lr_scheduler.impl;
using LRScheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;

namespace Anneal.TorchTests.Schedulers;

/// <summary>TorchSharp's column of <c>docs/torchsharp-differences.md</c>, a test for each row.</summary>
public sealed class DifferencesTests
{
    [TorchFact]
    public void One_cycle_gives_the_second_group_the_number_of_another_phase()
    {
        var optimizer = NewSGD(groups: 2);
        Step(lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps: 100), 99);
        Assert.Equal(4e-7, RateOf(optimizer), 1e-15);
        Assert.Equal(0.95, MomentumOf(optimizer), 1e-12);
        Assert.Equal(0.0648, RateOf(optimizer, 1), 5e-5);
        Assert.Equal(0.8866, MomentumOf(optimizer, 1), 5e-5);
    }

    [TorchFact]
    public void One_cycle_falls_to_0_after_its_last_step()
    {
        var optimizer = NewSGD();
        var scheduler = lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps: 100);
        Step(scheduler, 100);
        Assert.Equal((0, 0), (RateOf(optimizer), MomentumOf(optimizer)));
        Assert.Throws<InvalidOperationException>(scheduler.step);
    }

    [TorchFact]
    public void Cyclic_momentum_rises_to_1_at_the_peak()
    {
        var optimizer = NewSGD();
        Step(lr_scheduler.CyclicLR(optimizer, 0.001, 0.1, step_size_up: 10), 10);
        Assert.Equal(1.0, MomentumOf(optimizer), 1e-12);
    }

    [TorchFact]
    public void The_exponential_range_is_scaled_once_a_cycle()
    {
        var optimizer = NewSGD();
        Step(
            lr_scheduler.CyclicLR(optimizer, 0.001, 0.1, step_size_up: 10, mode: CyclicLR.Mode.ExpRange, gamma: 0.9),
            10
        );
        Assert.Equal(0.0901, RateOf(optimizer), 1e-12);
    }

    [TorchFact]
    public void Cyclic_momentum_is_refused_for_Adam() =>
        Assert.Throws<ArgumentException>(() => lr_scheduler.CyclicLR(Adam([NewParameter()], 0.1), 0.001, 0.1));

    [TorchFact]
    public void A_milestone_listed_twice_acts_once()
    {
        var optimizer = NewSGD();
        Step(lr_scheduler.MultiStepLR(optimizer, [3, 3], 0.5), 3);
        Assert.Equal(0.05, RateOf(optimizer), 1e-15);
    }

    [TorchFact]
    public void A_plateau_reports_the_rate_from_before_its_reductions()
    {
        var optimizer = NewSGD();
        var scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, patience: 0);
        for (var epoch = 0; epoch < 4; epoch++)
            scheduler.step(1.0);
        Assert.Equal(1e-4, RateOf(optimizer), 1e-15);
        Assert.Equal([0.1], scheduler.get_last_lr());
    }

    [TorchFact]
    public void A_chain_has_no_rates_hears_no_metric_and_stands_in_no_sequence()
    {
        var optimizer = NewSGD();
        LRScheduler Chain() =>
            lr_scheduler.ChainedLR([
                lr_scheduler.ConstantLR(optimizer, 0.1, 2),
                lr_scheduler.ExponentialLR(optimizer, 0.9),
            ]);
        Assert.Null(Chain().get_last_lr());
        Assert.Throws<NullReferenceException>(() => Chain().step(1.0));
        Assert.Throws<NullReferenceException>(() => Chain().step((int?)3));
        Assert.Throws<ArgumentException>(() =>
            lr_scheduler.SequentialLR(optimizer, [Chain(), lr_scheduler.ExponentialLR(optimizer, 0.9)], [10])
        );
    }

    [TorchFact]
    public void A_sequence_in_a_sequence_doubles_the_rate()
    {
        var optimizer = NewSGD();
        var inner = lr_scheduler.SequentialLR(
            optimizer,
            [lr_scheduler.ConstantLR(optimizer, 0.5, 5), lr_scheduler.ExponentialLR(optimizer, 0.9)],
            [5]
        );
        var outer = lr_scheduler.SequentialLR(optimizer, [lr_scheduler.LinearLR(optimizer, 0.1, 1, 5), inner], [5]);
        Step(outer, 8);
        Assert.Equal(0.082, RateOf(optimizer), 1e-12);
        Step(outer, 1);
        Assert.Equal(0.164, RateOf(optimizer), 1e-12);
    }

    [TorchFact]
    public void A_cosine_resumed_by_last_epoch_begins_at_another_rate()
    {
        var optimizer = NewSGD();
        lr_scheduler.CosineAnnealingLR(optimizer, 100, last_epoch: 49);
        Assert.Equal(0.09695, RateOf(optimizer), 5e-6);
    }

    [TorchFact]
    public void One_cycle_is_not_resumed_by_last_epoch() =>
        Assert.Throws<KeyNotFoundException>(() =>
            lr_scheduler.OneCycleLR(NewSGD(), 0.1, total_steps: 100, last_epoch: 49)
        );

    [TorchFact]
    public void A_sequence_resumed_by_last_epoch_begins_again()
    {
        var optimizer = NewSGD();
        lr_scheduler.SequentialLR(
            optimizer,
            [lr_scheduler.LinearLR(optimizer, 0.1, 1, 5), lr_scheduler.ExponentialLR(optimizer, 0.9)],
            [5],
            last_epoch: 5
        );
        Assert.Equal(0.01, RateOf(optimizer), 1e-12);
    }

    [TorchFact]
    public void No_scheduler_has_a_state_to_save() =>
        Assert.All(typeof(lr_scheduler.impl).GetNestedTypes(), type =>
            Assert.DoesNotContain(type.GetMethods(), method => method.Name.Contains("state_dict"))
        );

    [TorchFact]
    public void What_a_pasted_line_leaves_out_is_what_TorchSharp_takes()
    {
        AssertSame(o => lr_scheduler.LinearLR(o, start_factor: 0.1), "LinearLR(optimizer, start_factor: 0.1)", 0.1);
        AssertSame(o => lr_scheduler.LinearLR(o, 0.1, 5, 5), "LinearLR(optimizer, 0.1, end_factor: 5)", 0.5);
        AssertSame(o => lr_scheduler.ExponentialLR(o), "new impl.ExponentialLR(optimizer)", 1e-6);

        static void AssertSame(Func<SGD, LRScheduler> make, string line, double rate)
        {
            var optimizer = NewSGD();
            Step(make(optimizer), 5);
            Assert.Equal(rate, RateOf(optimizer), 1e-12);
            Assert.Equal(rate, Recipe.Parse($"var s = {line};").Bind(baseRate: 0.1).Rate.At(5), 1e-12);
        }
    }

    [TorchFact]
    public void A_linear_start_at_0_is_NaN_from_the_next_step_on()
    {
        var optimizer = NewSGD();
        Step(lr_scheduler.LinearLR(optimizer, 0, 1, 5), 1);
        Assert.Equal(double.NaN, RateOf(optimizer));
    }

    [TorchFact]
    public void One_cycle_with_a_first_phase_of_one_step_begins_at_NaN()
    {
        var optimizer = NewSGD();
        lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps: 10, pct_start: 0.1);
        Assert.Equal(double.NaN, RateOf(optimizer));
    }

    [TorchFact]
    public void A_step_size_of_0_is_noticed_at_the_first_step() =>
        Assert.Throws<DivideByZeroException>(() => Step(lr_scheduler.StepLR(NewSGD(), 0), 1));

    [TorchFact]
    public void Lists_shorter_than_the_groups_are_index_errors_but_a_min_lr_of_one_is_for_all()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LambdaLR(NewSGD(groups: 2), [_ => 0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reduce(NewSGD(groups: 3), 0.05, 0.06));
        var optimizer = NewSGD(groups: 2);
        Reduce(optimizer, 0.05);
        Assert.Equal((0.05, 0.05), (RateOf(optimizer), RateOf(optimizer, 1)));

        static void Reduce(SGD optimizer, params double[] least)
        {
            var scheduler = lr_scheduler.ReduceLROnPlateau(optimizer, patience: 0, min_lr: least);
            for (var epoch = 0; epoch < 4; epoch++)
                scheduler.step(1.0);
        }
    }

    [TorchFact]
    public void A_negative_gamma_turns_the_rate_round()
    {
        var optimizer = NewSGD();
        Step(lr_scheduler.ExponentialLR(optimizer, -2), 1);
        Assert.Equal(-0.2, RateOf(optimizer), 1e-15);
    }

    [TorchFact]
    public void What_is_written_into_the_group_of_LBFGS_reaches_nothing()
    {
        var model = SmallTraining.NewModel();
        model.eval();
        var optimizer = torch.optim.LBFGS(model.parameters(), 0.1, max_iter: 1);
        lr_scheduler.LambdaLR(optimizer, _ => 0);
        Assert.Equal(0, RateOf(optimizer));
        Assert.NotEqual(SmallTraining.HashOf(model), OptimizersTests.HashAfterStep(model, optimizer));
    }

    private static void Step(LRScheduler scheduler, int steps)
    {
        for (var step = 0; step < steps; step++)
            scheduler.step();
    }
}
