using Anneal.Interop.Configurations;

namespace Anneal.Interop.Tests.Configurations;

public sealed class MmEngineTests
{
    private const string Optimizer =
        "optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.02, momentum=0.9))\n";

    private const string Detection =
        Optimizer
        + """
            max_epochs = 12
            train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=max_epochs, val_interval=1)
            param_scheduler = [
                dict(type='LinearLR', start_factor=0.001, by_epoch=False, begin=0, end=500),
                dict(
                    type='MultiStepLR',
                    begin=0,
                    end=12,
                    by_epoch=True,
                    milestones=[8, 11],
                    gamma=0.1)
            ]
            """;

    [Fact]
    public void A_warm_up_by_iteration_multiplies_milestones_by_epoch()
    {
        var found = Configured.Only("mask_rcnn.py", Detection, new() { StepsPerEpoch = 1000 });
        Assert.Equal(
            "linear(0.001 -> 1, 499) * multistep(base, factor=0.1, at=[8, 11]) every 1ep",
            found.Recipe!.ToString()
        );
        Configured.Equal(
            [0.02 * 0.001, 0.02 * (0.001 + 0.999 * 250 / 499), 0.02, 0.02, 0.002, 0.0002],
            Configured.Rates(found, 0, 250, 499, 7999, 8000, 11000)
        );
        Assert.Equal((4, 12), (found.Line, found.Run.Epochs.Value));
    }

    [Fact]
    public void A_cosine_after_a_converted_warm_up_begins_where_that_ends()
    {
        const string Config = """
            optim_wrapper = dict(optimizer=dict(type='AdamW', lr=4e-3))
            train_cfg = dict(by_epoch=True, max_epochs=300)
            param_scheduler = [
                dict(type='LinearLR', start_factor=1e-3, by_epoch=True, end=20, convert_to_iter_based=True),
                dict(type='CosineAnnealingLR', eta_min=1e-5, by_epoch=True, begin=20, T_max=280)
            ]
            """;
        var unknown = Configured.Only("vit.py", Config);
        Assert.Equal((true, "the updates of an epoch are not known"), (unknown.NeedsRun, unknown.Unknown));
        var found = Configured.Only("vit.py", Config, new() { StepsPerEpoch = 10 });
        Configured.Equal(
            [4e-6, 4e-3, 4e-3, 4e-3, 1e-5 + (4e-3 - 1e-5) * (1 + Math.Cos(Math.PI / 280)) / 2],
            Configured.Rates(found, 0, 199, 200, 209, 210)
        );
    }

    [Fact]
    public void All_by_epoch_counts_epochs()
    {
        var found = Configured.Only(
            "resnet.py",
            Optimizer
                + "param_scheduler = dict(type='MultiStepLR', by_epoch=True, milestones=[30, 60, 90], gamma=0.1)\n"
                + "train_cfg = dict(by_epoch=True, max_epochs=100, val_interval=1)\n"
        );
        Assert.Equal("multistep(base, factor=0.1, at=[30, 60, 90])", found.Recipe!.ToString());
        Assert.Equal(StepFrequency.Epoch, found.Frequency);
    }

    [Fact]
    public void A_polynomial_by_iteration_reaches_its_least_rate_at_the_last_step()
    {
        var found = Configured.Only(
            "segmentation.py",
            Optimizer
                + """
                param_scheduler = [
                    dict(type='PolyLR', eta_min=1e-4, power=0.9, begin=0, end=160 * 1000, by_epoch=False)
                ]
                train_cfg = dict(type='IterBasedTrainLoop', max_iters=160000, val_interval=16000)
                """
        );
        Assert.Equal("polynomial(base -> 0.0001, 159999, power=0.9)", found.Recipe!.ToString());
        Assert.Equal(160_000, found.Run.Plan!.TotalSteps);
    }

    [Fact]
    public void Names_of_classes_and_names_that_are_assigned_are_read()
    {
        var found = Configured.Only(
            "new_style.py",
            """
            from mmengine.optim import ConstantLR, StepLR
            base_lr = 0.01
            gamma = 1 / 4
            step = 4
            optim_wrapper = dict(optimizer=dict(type=SGD, lr=base_lr * 2))
            param_scheduler = [
                dict(type=ConstantLR, factor=0.5, by_epoch=True, end=3),
                dict(type=StepLR, step_size=step, gamma=gamma, by_epoch=True)]
            """
        );
        Assert.Equal(0.02, found.Rate.Value);
        Configured.Equal([0.01, 0.01, 0.02, 0.02, 0.005], Configured.Rates(found, 0, 1, 2, 3, 4));
    }

    [Fact]
    public void A_cosine_that_rises_and_then_falls_is_a_chain()
    {
        var found = Configured.Only(
            "cyclic.py",
            """
            lr = 0.001
            optim_wrapper = dict(optimizer=dict(type='AdamW', lr=lr))
            param_scheduler = [
                dict(type='CosineAnnealingLR', T_max=8, eta_min=lr * 10, begin=0, end=8, by_epoch=True),
                dict(type='CosineAnnealingLR', T_max=12, eta_min=lr * 1e-4, begin=8, end=20, by_epoch=True),
                dict(type='CosineAnnealingMomentum', T_max=8, eta_min=0.85, begin=0, end=8, by_epoch=True)]
            train_cfg = dict(by_epoch=True, max_epochs=20)
            """
        );
        var top = 0.01 + (0.001 - 0.01) * (1 + Math.Cos(Math.PI * 7 / 8)) / 2;
        Configured.Equal([0.001, top, top], Configured.Rates(found, 0, 7, 8));
        Assert.Contains("'CosineAnnealingMomentum' (line 6)", Assert.Single(found.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "param_scheduler = [dict(type='QuadraticWarmupLR', end=5)]\n",
        "'QuadraticWarmupLR' is no schedule of MMEngine"
    )]
    [InlineData("param_scheduler = make()\n", "it is not known from this file")]
    [InlineData("param_scheduler = [dict(type='StepLR', step_size=args.step)]\n", "line 1 says 'args.step'")]
    [InlineData("param_scheduler = [dict(type='LinearLR', start_factor=0.1)]\n", "'end' of 'LinearLR' is not said")]
    [InlineData(
        "param_scheduler = [dict(type='LinearLR', end=5), dict(type='CosineAnnealingLR', T_max=9, eta_min=0.1)]\n",
        "act at the same time"
    )]
    [InlineData(
        "param_scheduler = []\nparam_scheduler.append(dict(type='StepLR', step_size=2))\n",
        "it is not known from this file"
    )]
    public void What_is_not_known_is_said(string text, string why) =>
        Assert.Contains(why, Configured.Only("a.py", text).Unknown, StringComparison.Ordinal);

    [Fact]
    public void Values_of_other_files_are_not_the_framework_s_own()
    {
        var found = Configured.Only(
            "a.py",
            "_base_ = ['../_base_/schedule_1x.py']\nparam_scheduler = [dict(type='StepLR', step_size=3)]\n"
        );
        Assert.Equal(NumberSource.Unknown, found.Rate.Source);
        Assert.Contains("the file takes values from others, which are not read", found.Remarks);
    }

    [Fact]
    public void A_script_that_is_no_configuration_says_nothing() =>
        Assert.Empty(
            TrainingConfiguration.Parse("train.py", "import torch\nfor x in data:\n    step(x)\n").Schedules()
        );
}
