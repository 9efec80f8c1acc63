#!/usr/bin/env python3
"""Makes hold-music.wav: a quiet round of plucked chords of our own, 16 s, 8 kHz mono 16 bit, to be played in a loop."""
import array
import math
import pathlib
import wave

RATE = 8000
BEAT = 0.5  # s
BARS = [  # Each bar: four beats of MIDI notes over a held bass; C, a minor, F, G.
    (48, [64, 67, 72, 67]),
    (45, [64, 69, 72, 69]),
    (41, [65, 69, 72, 69]),
    (43, [62, 67, 71, 67]),
    (48, [67, 72, 76, 72]),
    (45, [69, 72, 76, 72]),
    (41, [65, 72, 77, 72]),
    (43, [67, 71, 74, 62]),
]
LENGTH = int(RATE * BEAT * 4 * len(BARS))


def hertz(note):
    return 440.0 * 2 ** ((note - 69) / 12)


def pluck(sound, begin, note, loud, fall):
    frequency = hertz(note)
    for i in range(int(RATE * min(fall * 5, 4.0))):
        t = i / RATE
        rise = min(1.0, t / 0.012)
        value = sum(math.sin(2 * math.pi * frequency * part * t) * weight for part, weight in ((1, 1.0), (2, 0.35), (3, 0.12)))
        sound[(begin + i) % LENGTH] += loud * rise * math.exp(-t / fall) * value  # The end runs into the beginning.


sound = [0.0] * LENGTH
for bar, (bass, notes) in enumerate(BARS):
    start = int(bar * 4 * BEAT * RATE)
    pluck(sound, start, bass + 12, 0.10, 0.8)
    for beat, note in enumerate(notes):
        pluck(sound, start + int(beat * BEAT * RATE), note, 0.13, 0.45)
peak = max(abs(value) for value in sound)
samples = array.array("h", (round(32767 * 0.25 * value / peak) for value in sound))
with wave.open(str(pathlib.Path(__file__).with_name("hold-music.wav")), "wb") as out:
    out.setnchannels(1)
    out.setsampwidth(2)
    out.setframerate(RATE)
    out.writeframes(samples.tobytes())
