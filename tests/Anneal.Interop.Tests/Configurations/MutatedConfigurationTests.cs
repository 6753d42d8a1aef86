using Anneal.Interop.Configurations;
using Anneal.Tests;
using Anneal.Tests.Language;

namespace Anneal.Interop.Tests.Configurations;

/// <summary>Damaged configurations are read, or refused in a line; nothing else happens.</summary>
public sealed class MutatedConfigurationTests
{
    private const int Mutations = 400;

    private static readonly TextMutation Mutation = new(
        "{}[]()<>:,;'\"\\!&*-=$#%|0129.eE \t\n\0",
        [
            "${",
            "<<: *a",
            "&a ",
            "!ref <",
            "auto",
            "None",
            "1e999",
            "-1",
            "dict(",
            "--",
            "99999999999999999999",
            "null",
            "\n- ",
        ],
        mostEdits: 6,
        longestPiece: 30
    );

    public static TheoryData<string, string> Texts =>
        new()
        {
            {
                "a.yaml",
                "model: {scheduler: {_target_: torch.optim.lr_scheduler.MultiStepLR, milestones: [3, 6], gamma: 0.2}}\n"
                    + "optimizer: &a {lr: 0.1}\nmax_epochs: 9\nother:\n  <<: *a\n"
            },
            {
                "b.yaml",
                "base_model: m\nmicro_batch_size: 2\nlearning_rate: 0.0002\nlr_scheduler: one_cycle\nwarmup_ratio: "
                    + "0.1\n"
                    + "max_steps: 100\n---\nlr_scheduler_type: cosine\nmax_steps: 50\nlr_scheduler_kwargs: "
                    + "{num_cycles: 2}\n"
            },
            {
                "c.yaml",
                "_BASE_: x\nVERSION: 2\nSOLVER:\n  STEPS: (60, 80)\n  MAX_ITER: 90\n  BASE_LR: 0.1\n  WARMUP_ITERS: "
                    + "10\n"
                    + "  WARMUP_FACTOR: 0.1\n  GAMMA: 0.1\nlr_scheduler: {_name: tri_stage, phase_ratio: [0.1, 0.4, "
                    + "0.5]}\n"
                    + "optimization: {max_update: 100, lr: [0.1]}\n"
            },
            {
                "d.yaml",
                "sched: cosine\nepochs: 10\nmax_duration: 100ba\nscheduler: {name: cosine_with_warmup, t_warmup: "
                    + "10ba}\n"
                    + "x: !ref <epochs> * 2\nlr_annealing: !new:speechbrain.nnet.schedulers.NoamScheduler\n  lr: "
                    + "!ref <x>\n"
            },
            {
                "e.json",
                """
                    {"scheduler": {"type": "WarmupDecayLR", "params": {"total_num_steps": 100, "warmup_num_steps": 5}},
                     "lr-decay-style": "cosine", "train-iters": 100, "optimizer": {"params": {"lr": 0.1}}, "warmup": 0.1}
                    """
            },
            {
                "f.py",
                "lr = 0.1\noptim_wrapper = dict(optimizer=dict(lr=lr * 2))\ntrain_cfg = dict(max_epochs=12)\n"
                    + "param_scheduler = [dict(type='LinearLR', end=5, start_factor=0.1),\n"
                    + "  dict(type='CosineAnnealingLR', begin=5, end=12, T_max=7, eta_min=lr / 10)]\n"
                    + "lr_config = dict(policy='step', step=[3, 5], warmup='linear', warmup_iters=10, "
                    + "warmup_ratio=0.1)\n"
            },
            {
                "g.sh",
                "A=(--lr 0.1 --train-iters 100)\nB=\"--sched step --epochs 3\"\npython a.py ${A[@]} --lr-decay-style "
                    + "linear \\\n"
                    + "  --lr-warmup-fraction 0.1 && python b.py $B --decay-epochs 2 # end\n"
            },
        };

    [Theory, MemberData(nameof(Texts))]
    public void Damaged_ones_are_read_or_refused_in_a_line(string name, string text) => Seeded.Try(7, random =>
        {
            for (var i = 0; i < Mutations; i++)
            {
                var mutated = Mutation.Of(text, random);
                try
                {
                    foreach (var found in Read(name, mutated))
                        Assert.True(found.Recipe is null != found.Unknown is null);
                }
                catch (InvalidDataException refused)
                {
                    Assert.DoesNotContain('\n', refused.Message);
                }
                catch (Exception other)
                {
                    Assert.Fail($"{other}\n{mutated}");
                }
            }
        });

    private static IEnumerable<ConfiguredSchedule> Read(string name, string text)
    {
        var configuration = TrainingConfiguration.Parse(name, text);
        foreach (
            var given in new[]
            {
                new GivenRun(),
                new GivenRun
                {
                    Epochs = 3,
                    StepsPerEpoch = 10,
                    Rate = 0.1,
                },
            }
        )
        foreach (var found in configuration.Schedules(given))
        {
            Assert.True(found.Run.Plan is null or { TotalSteps: >= 1 });
            yield return found;
        }
    }
}
