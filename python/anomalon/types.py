"""What reports hold, for editors and type checkers. Written by make_types.py
from `anomalon schema --report`; docs/report-format.md says what the keys mean.
"""
from __future__ import annotations

from typing import Any, Literal

from ._node import Node


class Check(Node):
    """anomalon check --json."""
    format: Literal[1]
    passed: bool | None
    tool: Tool
    model: Model
    anomalies: list[Anomaly]
    anomaly_free: bool | None
    green_schwarz: list[Universal]  # where R-symmetries or Z(n)s have sums with two gauge groups
    instantons: Instantons | None
    phases: list[Phase]
    condition: str  # where parameters are free
    units: str  # where parameters are free
    couplings: list[Coupling]
    contradiction: list[Clash]  # where couplings exclude each other
    explicit_breaking: list[ExplicitBreaking]  # where terms were asked for
    accidental_symmetries: list[AccidentalSymmetry] | None  # where terms were asked for
    accidental_r_symmetry: dict[str, str]  # where the listed couplings have a U(1) R-symmetry that is not imposed
    anomaly_free_combinations: list[str]  # where terms were asked for
    accidental_of: Literal['listed', 'all']  # where terms were asked for
    searched_to_dimension: int  # where terms were asked for
    missing_terms: list[MissingTerm] | None  # where terms were asked for
    global_structure: GlobalStructure  # where charges are known
    expect: list[Expectation]
    notes: list[str]
    warnings: list[Diagnostic | Warning]


class Tool(Node):
    name: Literal['anomalon']
    version: str


class Model(Node):
    name: str | None
    file: str
    reference: list[str]
    description: str  # where the file has one
    unknowns: list[str]  # where charges or parameters are unknown


class Anomaly(Node):
    name: str
    kind: Literal['gauge', 'global', 'discrete', 'informational']
    value: str | None
    cancels: bool | None
    counts: bool
    contributions: list[Contribution]
    polynomial: str  # where it depends on unknown charges
    defined: Literal[False]  # where the condition does not exist
    reason: str  # where it is a condition mod n


class Contribution(Node):
    field: str
    value: str | None
    polynomial: str


class Universal(Node):
    symmetry: str
    universal: bool | None
    cancel: bool | None
    sums: list[UniversalSum]


class UniversalSum(Node):
    group: str
    sum: str
    modulus: str


class Instantons(Node):
    survives: list[int | str]
    selective: Literal[True]  # where it is of selection rules
    vertices: list[Vertex]


class Vertex(Node):
    group: str
    violates: dict[str, str | list[str]]


class Phase(Node):
    name: str
    final: bool
    vevs: list[Vev]
    residual: Residual | UndecidedResidual | None
    unknown: str
    verdict: Literal['charge breaking']  # where a charged field has a vev
    neutrinos: Neutrinos | None
    dark_matter: DarkMatter | None
    processes: Processes | None
    massless_matter: list[Massless] | None
    confined_matter: list[Massless] | None
    with_instantons: WithInstantons | None  # where instantons violate a symmetry
    bosons: Bosons | UnknownBosons  # where no charged field has a vev
    goldstones: Goldstones  # where no charged field has a vev
    axions: list[Axion]  # where no charged field has a vev
    defects: list[Defect] | None  # where no charged field has a vev


class Vev(Node):
    field: str
    generation: int  # where one has it
    component: str  # where it has a name
    invariant: dict[str, list[int | str]]  # where the file says what it leaves
    diagonal: list[str]  # where the file gives it
    matrix: list[list[str]]  # where the file gives it
    weights: list[dict[str, list[int]]]  # where it has no direction


class Residual(Node):
    discrete: list[int | str]
    name: str
    gauged: list[int | str]
    imposed: list[int | str]
    generators: list[Generator]
    unbroken: str | None
    continuous: list[Continuous]
    selective: Literal[True]  # where it is of selection rules
    selection_rules: list[SelectionRule]  # where charges of a U(1) have independent parameters
    nonabelian: list[Nonabelian]
    charges: list[Charge]
    anomalies: list[Anomaly]  # where it is of a check
    alone: list[Alone]
    components: Components  # where it has some outside the torus
    decided: Literal[True]


class Generator(Node):
    order: int | str
    text: str
    generator: dict[str, str | list[str]]  # where it is made of the model's groups
    fermion_parity: bool
    field_order: int | str


class Continuous(Node):
    name: str
    generator: dict[str, str | list[str]]
    text: str
    gauged: bool


class SelectionRule(Node):
    group: str
    cyclic: bool
    identity: bool
    elements: str | None
    rational_values: RationalValues  # where it is one formula


class RationalValues(Node):
    factor: int | str
    denominator_of: list[str]


class Nonabelian(Node):
    name: str
    algebra: str
    whole: bool
    gauged: bool


class Charge(Node):
    field: str
    generation: int  # where generations differ
    component: str  # where it has a name
    weight: dict[str, list[int]]
    fermion: bool
    electric_charge: str
    turns: list[str]
    units: list[int | str | None]
    canonical: bool


class Alone(Node):
    group: str
    order: int | str
    differs: bool


class Components(Node):
    order: int | str
    abelian: bool | None
    name: str | None


class UndecidedResidual(Node):
    discrete: None
    decided: Literal[False]
    why: str
    unbroken: str | None
    unbroken_gauged: str  # where it is another one
    components: Components  # where it is known to have some outside the torus


class Neutrinos(Node):
    nature: Literal['Dirac', 'Majorana', 'massless', 'mixed', 'undecided', 'none']
    decided: bool
    why: str  # where it is undecided or none
    active: int
    dirac: int
    majorana: int
    massless: int
    classes: list[NeutralClass]
    witness: SymmetryWitness | OperatorWitness | None
    mass_witness: SymmetryWitness | OperatorWitness | None
    mechanism: Term | None  # where terms were asked for
    mechanism_text: str | None  # where terms were asked for
    mechanism_terms: list[str]  # where terms were asked for
    induced_vevs: list[InducedVev]  # where terms were asked for
    light_singlets: int  # where terms were asked for
    from_couplings: ListedNeutrinos | None  # where terms were asked for
    mass_matrix: MassMatrix  # where its terms were all listed


class NeutralClass(Node):
    self: bool
    states: int
    partners: int
    massless: int
    active: int
    active_partners: int
    members: list[str]
    partner_members: list[str]


class SymmetryWitness(Node):
    type: Literal['symmetry']
    of: str  # where it is about a term or a field
    symmetry: str
    centre: str  # where it takes an element of a centre
    turns: str
    generator: dict[str, str | list[str]]  # where it is made of the model's groups
    phases: list[Turn]
    verified: bool


class Turn(Node):
    field: str
    generation: int  # where generations differ
    component: str  # where it has a name
    weight: dict[str, list[int]]
    fermion: bool
    turns: str


class OperatorWitness(Node):
    type: Literal['operator']
    of: str  # where it is about a term or a field
    term: str
    detail: str  # where there is more to say
    meson: Literal[True]  # where a proton turns a quark into another
    absorbed_by: str  # where other terms take up charges
    verified: bool


class Term(Node):
    term: str
    dimension: int


class InducedVev(Node):
    term: str
    dimension: int
    field: str


class ListedNeutrinos(Node):
    dirac: int
    majorana: int
    massless: int
    unpaired: list[str]


class MassMatrix(Node):
    states: list[NeutralState]
    entries: list[MassEntry]
    orders: list[MassOrder]
    searched_to_dimension: int


class NeutralState(Node):
    name: str
    states: int
    active: bool


class MassEntry(Node):
    term: str
    dimension: int
    row: int
    column: int
    antisymmetric: bool
    listed: Literal[True]  # where a coupling fills it
    by_hand: Literal[True]  # where it takes explicit breaking
    gauge: Literal[True]  # where a gauge coupling fills it
    exact: bool


class MassOrder(Node):
    dimension: int
    rank: int
    massless: int


class DarkMatter(Node):
    verdict: Literal['stable', 'unstable', 'undecided', 'none']
    decided: bool
    why: str  # where it is undecided or none, or not all of it known
    group: list[int | str] | None
    neutral_group: list[int | str] | None
    group_at_least: list[int | str]  # where not all that is stable is known
    protected: list[str]
    candidates: list[str]
    candidates_detail: list[Candidate | Unprotected]
    protected_by: Literal['gauge', 'imposed', 'mixed', 'spin', 'several', 'accidental', 'unprotected'] | None
    stable_species: int
    charged_relic: bool
    relics: list[str]
    exotic_charge_only: bool
    witness: SymmetryWitness | OperatorWitness | None
    decays: list[Decay]  # where terms were asked for


class Candidate(Node):
    field: str
    generations: list[int]
    nature: Literal['Majorana', 'Dirac', 'real', 'complex', 'vector']
    protected_by: Literal['gauge', 'imposed', 'mixed', 'spin']
    decay: None


class Unprotected(Node):
    field: str
    generations: list[int]
    nature: Literal['Majorana', 'Dirac', 'real', 'complex', 'vector']
    protected_by: Literal['accidental', 'none']
    decay: DecaysBy | None


class DecaysBy(Node):
    term: str | None
    dimension: int
    any_of: list[Term]
    indirect: bool


class Decay(Node):
    field: str
    generations: list[int]
    protection: Literal['protected', 'accidental', 'unprotected']
    decays_by: DecaysBy | None


class Processes(Node):
    proton_decay: Process
    neutron_antineutron: Process
    neutrinoless_double_beta: Process
    neutrinoless_quadruple_beta: Process


class Process(Node):
    asked: bool
    allowed: bool | None
    decided: bool
    why: str
    gauge_exchange: bool
    witness: SymmetryWitness | OperatorWitness | None
    leading: Leading | None  # where it is allowed
    searched_to_dimension: int  # where it is allowed


class Leading(Node):
    dimension: int
    any_of: list[Term]


class Massless(Node):
    fields: str
    count: int
    electric_charge: str
    coloured: bool
    charged_under: str | None


class WithInstantons(Node):
    discrete: list[int | str] | None
    selective: Literal[True]  # where it is of selection rules
    neutrinos: Literal['Dirac', 'Majorana', 'massless', 'mixed', 'undecided', 'none']  # where the phase is final
    dark_matter: Literal['stable', 'unstable', 'undecided', 'none']  # where the phase is final
    processes: AllowedProcesses  # where the phase is final


class AllowedProcesses(Node):
    proton_decay: bool | None  # where it was asked for
    neutron_antineutron: bool | None  # where it was asked for
    neutrinoless_double_beta: bool | None  # where it was asked for
    neutrinoless_quadruple_beta: bool | None  # where it was asked for


class Bosons(Node):
    neutral: NeutralBosons
    charged: list[ChargedBosons]
    z: ZBoson  # where SU(2) x U(1) makes electromagnetism
    rho: str | None


class NeutralBosons(Node):
    basis: list[str]
    norm: list[str]  # where they are not all 1
    matrix: list[list[str]]
    massless: list[str]
    masses: list[BosonMass]
    other_masses: int | None


class BosonMass(Node):
    mass2: str
    count: int


class ChargedBosons(Node):
    basis: list[str]
    norm: list[str]  # where they are not all 1
    matrix: list[list[str]]
    mass2: str | None
    masses: list[BosonMass]
    other_masses: int | None
    electric_charge: str
    states: int
    real: Literal[True]  # where they are their own antiparticles


class ZBoson(Node):
    mass2: str
    mixing: list[ZMixing]


class ZMixing(Node):
    entry: str


class UnknownBosons(Node):
    decided: Literal[False]
    why: str


class Goldstones(Node):
    eaten: int | None
    physical: list[Goldstone] | None
    why: str
    listed_alone: list[Goldstone]  # where the listed terms leave more
    searched_to_dimension: int


class Goldstone(Node):
    symmetry: str
    count: int  # where it is not 1
    imposed: bool
    anomalous: Literal[True]  # where instantons lift it
    anomaly: str
    broken_by: Term | None
    decided: Literal[False]  # where a term is too large to count
    why: str
    may_be_broken_by: Term
    potential: Term  # where a term of vevs alone is known to lift it


class Axion(Node):
    symmetry: str
    N: str
    E: str
    domain_walls: int | str | None
    quality: Term | None


class Defect(Node):
    kind: Literal['string', 'monopole', 'wall']
    group: list[int | str]
    after: str  # where a step comes before
    bounded_by_strings: Literal[True]  # where walls are


class Coupling(Node):
    term: str
    as_written: str
    name: str  # where the file has one
    allowed: bool | None
    reason: str | None
    dimension: int | str
    components: int | str  # where they were counted
    suggestion: str  # where other conjugates are allowed
    which: str  # where some generations work


class Clash(Node):
    term: str
    as_written: str
    group: str
    asks: str


class ExplicitBreaking(Node):
    term: str
    dimension: int | str
    breaks: list[BrokenGroup]


class BrokenGroup(Node):
    group: str
    reason: str


class AccidentalSymmetry(Node):
    group: str
    name: str | None
    charges: dict[str, str]
    left_by_dimension: int | None  # where the group is finite
    anomalous: bool
    anomaly: str
    broken_by: Term | None
    decided: Literal[False]  # where a term is too large to count
    why: str
    may_be_broken_by: Term


class MissingTerm(Node):
    term: str
    dimension: int
    decided: Literal[False]  # where it is too large to count
    why: str
    changes: list[Literal['dark_matter'] | Literal['neutrinos'] | Literal['masses'] | Literal['relics'] | Literal['proton_decay', 'neutron_antineutron', 'neutrinoless_double_beta', 'neutrinoless_quadruple_beta']] | None
    effects: list[RelicsEffect | NeutrinosEffect | MassesEffect | ProcessEffect] | None


class RelicsEffect(Node):
    phase: str
    verdict: Literal['dark_matter', 'relics']
    unstable: list[str]
    light: list[str]
    stable: list[str]
    without: int


class NeutrinosEffect(Node):
    phase: str
    verdict: Literal['neutrinos']
    without: Counts


class Counts(Node):
    dirac: int
    majorana: int
    massless: int


class MassesEffect(Node):
    phase: str
    verdict: Literal['masses']
    massive: list[str]


class ProcessEffect(Node):
    phase: str
    verdict: Literal['proton_decay', 'neutron_antineutron', 'neutrinoless_double_beta', 'neutrinoless_quadruple_beta']
    without: Literal['forbidden', 'allowed']


class GlobalStructure(Node):
    trivial: list[int | str]
    charge_quantum: str  # where colour is a gauged factor
    new_charge_quantum: str  # where colour is a gauged factor


class Expectation(Node):
    what: str
    phase: str  # where it is about one
    expected: str | None
    found: str | None
    holds: bool | None


class Diagnostic(Node):
    key: str  # where it is a warning
    file: str | None
    line: int
    column: int
    message: str
    expected: str | None
    suggestion: str | None


class Warning(Node):
    key: str
    phase: str  # where it is about one
    message: str


class Asked(Node):
    """verdicts that were asked for one by one, from the library."""
    format: Literal[1]
    model: Model
    anomalies: list[Anomaly]  # where they were asked for
    anomaly_free: bool | None  # where it was asked for
    phases: list[AskedPhase]
    notes: list[str]


class AskedPhase(Node):
    name: str
    final: bool
    unknown: str  # where it is not known
    residual: Residual | UndecidedResidual | None  # where it was asked for
    neutrinos: Neutrinos | None  # where it was asked for
    dark_matter: DarkMatter | None  # where it was asked for
    processes: AskedProcesses | None  # where one was asked for
    massless_matter: list[Massless] | None  # where it was asked for
    confined_matter: list[Massless] | None  # where it was asked for


class AskedProcesses(Node):
    proton_decay: Process  # where it was asked for
    neutron_antineutron: Process  # where it was asked for
    neutrinoless_double_beta: Process  # where it was asked for
    neutrinoless_quadruple_beta: Process  # where it was asked for


class Errors(Node):
    """any command on one model with --json: the file is bad."""
    format: Literal[1]
    model: BadModel
    errors: list[Diagnostic]
    warnings: list[Diagnostic]


class BadModel(Node):
    file: str


class Entry(Node):
    """anomalon models --json, a line for each model."""
    name: str
    title: str | None
    file: str
    reference: list[str]
    passed: bool | None
    anomaly_free: bool | None
    phases: list[EntryPhase]


class EntryPhase(Node):
    name: str
    residual: list[int | str] | None  # where no charge is unknown
    neutrinos: str  # where no charge is unknown
    dark_matter: str  # where no charge is unknown
    operator: Term  # where terms were asked for and one gives mass


class ScanPoint(Node):
    """anomalon check --scan --json, a line for each point."""
    format: Literal[1]
    values: dict[str, str]
    passed: bool | None
    anomaly_free: bool | None
    phases: list[EntryPhase]


class ScanErrors(Node):
    """the same where the values make no model."""
    format: Literal[1]
    values: dict[str, str]
    errors: list[Diagnostic]


class Diff(Node):
    """anomalon diff --json."""
    format: Literal[1]
    models: list[str]
    same: bool | None
    identical: bool
    why: str  # where it is not decided whether they are the same
    groups: list[Renamed]
    fields: list[Renamed]
    differences: list[Difference]


class Renamed(Node):
    first: str
    second: str


class Difference(Node):
    what: Literal['group', 'field', 'vacuum', 'term', 'sum', 'verdict']
    name: str
    first: str | None
    second: str | None


class Explanation(Node):
    """anomalon explain --json."""
    format: Literal[1]
    model: Model
    steps: list[Step]


class Step(Node):
    title: str  # where it has a heading
    latex: str  # where mathematics stands in the title
    level: int  # where it has a heading
    blocks: list[Block]


class Block(Node):
    text: str  # where it is a paragraph
    item: str  # where it is an item of a list
    formula: str  # where it is a formula
    caption: str  # where a table has one
    picture: str  # where it is a picture
    table: list[list[str]]  # where it is a table, the header first
    latex: str | list[list[str]]  # where mathematics stands in it


class Operators(Node):
    """anomalon operators --json."""
    format: Literal[1]
    values: dict[str, str]  # of a point of a scan
    model: Model
    max_dimension: int
    phase: str  # where one was asked for
    condition: str  # where parameters are free
    units: str  # where parameters are free
    operators: list[Operator]


class Operator(Node):
    term: str
    dimension: int
    components: int | str | None
    decided: Literal[False]  # where it is too large to count
    why: str
    self_conjugate: bool
    superpotential: Literal[True]  # where it is one
    vev_insertions: int
    violates: dict[str, str]


class Breaking(Node):
    """anomalon breaking --json."""
    format: Literal[1]
    model: Model
    condition: str  # where parameters are free
    units: str  # where parameters are free
    vevs: list[VevOption]
    refused: list[Refused]
    patterns: list[Pattern]
    steps: list[PatternStep]


class VevOption(Node):
    field: str
    generation: int  # where one has it
    component: str  # where it has a name
    invariant: dict[str, list[int | str]]  # where the file says what it leaves
    diagonal: list[str]  # where the file gives it
    matrix: list[list[str]]  # where the file gives it
    weights: list[dict[str, list[int]]]  # where it has no direction
    name: str
    role: Literal['always', 'left_out', 'idle', 'tried']
    in_model: bool
    like: str  # where an earlier one breaks the same
    unbroken: str  # of a direction, where it is known


class Refused(Node):
    field: str
    reason: Literal['charged', 'coloured', 'adjoint', 'subgroups', 'too_many_components', 'too_large']
    undecided: list[str]  # where sums of directions miss some


class Pattern(Node):
    number: int
    level: int
    outcome: int
    smallest_sets: list[VevSet]
    more_sets: bool
    absorbs: list[str]
    phases: list[str]
    residual: Residual | UndecidedResidual
    neutrinos: Neutrinos
    dark_matter: DarkMatter
    processes: Processes
    massless_matter: list[Massless]
    confined_matter: list[Massless]
    defects: list[Defect] | None
    with_instantons: WithInstantons  # where instantons violate a symmetry


class VevSet(Node):
    vevs: list[str]
    decided: bool


class PatternStep(Node):
    group: int
    subgroup: int
    by: list[str]


class RuleModel(Node):
    """anomalon breaking --json --table N MODEL."""
    format: Literal[1]
    model: Model
    group: str
    always: list[str]
    table: list[RuleRow]


class RuleRow(Node):
    vev: str
    residual: Residual | UndecidedResidual
    neutrinos: Neutrinos
    dark_matter: DarkMatter
    processes: Processes
    massless_matter: list[Massless]
    confined_matter: list[Massless]
    with_instantons: WithInstantons  # where instantons violate a symmetry


class Rule(Node):
    """anomalon breaking --json --table N."""
    format: Literal[1]
    table: list[RuleEntry]


class RuleEntry(Node):
    vev: int
    neutrino: int
    partner: int | None
    discrete: list[int | str]
    unbroken: bool
    turns: str
    nature: Literal['Dirac', 'Majorana', 'massless', 'mixed', 'undecided', 'none']


class Solution(Node):
    """anomalon solve --json."""
    format: Literal[1]
    version: str
    model: Model
    verdict: Literal['solved', 'none', 'open']
    complete: bool
    conditions: list[Condition]
    couplings: list[Neutrality]
    exchanges: list[list[str]]
    families: list[Family]
    remainders: list[Remainder]
    obstacles: list[Obstacle]
    residual: RationalValues  # where it is one formula
    checksum: int


class Condition(Node):
    name: str
    polynomial: str
    factors: list[str]
    factored: Literal[False]  # where it has too many terms


class Neutrality(Node):
    term: str
    neutral: bool | None
    choices: list[list[str]]
    reason: str  # where it is never allowed


class Family(Node):
    solution: dict[str, str]
    free: list[str]
    verified: bool
    orbit: int
    nonzero: list[str]  # where something must not vanish


class Remainder(Node):
    solution: dict[str, str]
    free: list[str]
    verified: bool
    orbit: int
    nonzero: list[str]  # where something must not vanish
    left: list[str]
    irreducible: bool
    bound: int
    up_to_factors: bool
    points: list[Point]
    clipped: Literal[True]  # where the bound is less than was asked for
    more_points: Literal[True]  # where some are left out


class Point(Node):
    solution: dict[str, str]
    free: list[str]
    verified: bool


class Obstacle(Node):
    name: str
    kind: Literal['constant', 'no rational root', 'no rational solution', 'no neutral choice']
    polynomial: str  # where it is not a coupling's


class ResidueSolution(Node):
    """the same of unknown charges of a Z(n)."""
    format: Literal[1]
    version: str
    model: Model
    verdict: Literal['solved', 'none']
    group: str
    order: int
    conditions: list[Congruence]
    couplings: list[Congruence]
    families: list[ResidueFamily]
    checksum: int


class Congruence(Node):
    name: str
    always: bool
    choices: list[str]


class ResidueFamily(Node):
    solution: dict[str, int]
    generators: list[ResidueGenerator]
    solutions: int | str
    verified: bool


class ResidueGenerator(Node):
    order: int
    charges: dict[str, int]


class Content(Node):
    """anomalon content --json."""
    format: Literal[1]
    version: str
    model: Model
    box: ContentBox
    conditions: list[str]
    counts: list[ContentCount]
    contents: list[ContentSolution]
    left_out: int
    undecided: int
    stopped: Literal[True]  # where not all contents were tried
    checksum: int


class ContentBox(Node):
    texts: list[str]
    least: int
    most: int
    types: int
    integral_charge: bool
    heavy: list[str]
    unit: str
    max: int
    where: list[str]


class ContentCount(Node):
    multiplets: int
    contents: int
    candidates: int  # where the run was stopped
    tried: int  # where the run was stopped: of these
    possible: int
    linear: int
    solved: int
    solutions: int
    remainders: int


class ContentSolution(Node):
    multiplets: list[ContentMultiplet]
    states: int
    parameters: list[str]
    scalars: list[ContentScalar]
    masses: list[ContentMass]
    values: list[str]  # where conditions on verdicts hold for these of the parameters alone
    left: list[str]  # where the charges are not solved for
    verdicts: str  # where they were asked for
    unsearched: Literal[True]  # where it was not searched to the end
    searched: Literal[True]  # where it comes from the box of charges


class ContentMultiplet(Node):
    representations: dict[str, str]
    charges: dict[str, str]


class ContentScalar(Node):
    name: str
    charges: dict[str, str]


class ContentMass(Node):
    multiplets: list[int]
    scalar: str
    conjugate: bool


class Representations(Node):
    """anomalon reps --json."""
    format: Literal[1]
    group: str
    representations: list[Representation]


class Representation(Node):
    name: str
    labels: list[int]
    dimension: int | str
    index: str
    cubic: int | str
    reality: Literal['real', 'pseudoreal', 'complex']
    conjugate: str


class SearchSolution(Node):
    """anomalon search --format jsonl, a line for each."""
    charges: dict[str, list[int | str]]
    unit: str
    order: int  # of a Z(n)


class SearchUndecided(Node):
    """anomalon search --format jsonl, the last line."""
    undecided: int


class SearchBinary(Node):
    """FILE.json of anomalon search --format binary -o FILE."""
    format: Literal[1]
    solutions: int
    undecided: int
    bytes_per_solution: int
    charges: list[str]
    unit: str
