# expect: LR009 warning @13
import argparse
import tensorflow as tf

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=30)
parser.add_argument("--steps", type=int, default=400)
args = parser.parse_args()


def optimizer():
    total = args.epochs * args.steps
    schedule = tf.keras.optimizers.schedules.CosineDecay(
        initial_learning_rate=0.1,
        decay_steps=total - 1000,
        warmup_target=0.02,
        warmup_steps=1000,
    )
    return tf.keras.optimizers.SGD(schedule, momentum=0.9)


def main():
    from anise import model, train

    model.compile(optimizer(), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train.repeat(), epochs=args.epochs, steps_per_epoch=args.steps)


main()
